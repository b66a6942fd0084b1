import { useMemo } from 'react';
import { variantsOf } from '../../../core/model/field.ts';
import type { VpcLinkId } from '../../../core/model/ids.ts';
import { nameOf } from '../../../core/model/naming.ts';
import { integrationsThrough } from '../../../core/model/queries.ts';
import { VpcLink } from '../../../core/model/vpcLink.ts';
import { KindTile } from '../../look/KindTile.tsx';
import { useDesign } from '../../store/editor.ts';
import { EntityForm } from '../fields/EntityForm.tsx';
import { VariantField } from '../fields/VariantField.tsx';
import { Section } from '../Section.tsx';
import { FormHeader } from './FormHeader.tsx';
import styles from './forms.module.css';
import { counted } from './summaries.ts';
import { UsedBy } from './UsedBy.tsx';

const SOURCE = {
  label: 'Origin',
  help: 'A new link is created by the exports. Its subnets and security groups cannot be changed later, only the whole link be replaced.',
  options: { new: 'New', existing: 'Existing' },
};
const SOURCES = variantsOf(VpcLink);
const TAGS = ['tags'];

/** A way into a VPC. */
export function VpcLinkForm({ id }: { id: VpcLinkId }) {
  const owners = useMemo(() => [id], [id]);
  const source = useDesign((design) => design.vpcLinks[id]?.source);
  const name = useDesign((design) => nameOf(design, id));
  const tags = useDesign((design) => {
    const link = design.vpcLinks[id];
    return link?.source === 'new' ? link.tags.length : undefined;
  });
  const schema = SOURCES.find(({ value }) => value === source)?.schema;
  if (!schema) return null;
  return (
    <>
      <FormHeader
        owners={owners}
        title={
          <>
            <KindTile kind="vpc-link" size={22} />
            <span className={styles.name}>{name}</span>
          </>
        }
        subtitle="VPC link, for private integrations of any API"
      />
      <div className={styles.fields}>
        <VariantField owners={owners} path="" meta={SOURCE} discriminator="source" variants={SOURCES} />
        <EntityForm owners={owners} schema={schema} except={TAGS} />
      </div>
      {tags !== undefined && (
        <Section name="vpc link tags" title="Tags" summary={tags > 0 ? counted(tags, 'tag', 'tags') : 'None'}>
          <EntityForm owners={owners} schema={schema} only={TAGS} />
        </Section>
      )}
      <UsedBy title="Used by" usersIn={(design) => integrationsThrough(design, id)} />
    </>
  );
}
