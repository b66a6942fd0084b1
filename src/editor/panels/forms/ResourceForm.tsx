import { useMemo } from 'react';
import type { ResourceId } from '../../../core/model/ids.ts';
import { nameOf } from '../../../core/model/naming.ts';
import { usersOf } from '../../../core/model/queries.ts';
import { RESOURCE_KINDS } from '../../../core/model/resource.ts';
import { KindTile, RESOURCE_TILES } from '../../look/KindTile.tsx';
import { useDesign } from '../../store/editor.ts';
import { FormHeader } from './FormHeader.tsx';
import styles from './forms.module.css';
import { ResourceFields } from './ResourceFields.tsx';
import { UsedBy } from './UsedBy.tsx';

/** An AWS resource selected by itself. */
export function ResourceForm({ id }: { id: ResourceId }) {
  const owners = useMemo(() => [id], [id]);
  const kind = useDesign((design) => design.resources[id]?.kind);
  const name = useDesign((design) => nameOf(design, id));
  if (!kind) return null;
  return (
    <>
      <FormHeader
        owners={owners}
        title={
          <>
            <KindTile kind={RESOURCE_TILES[kind]} size={22} />
            <span className={styles.name}>{name}</span>
          </>
        }
        subtitle={RESOURCE_KINDS[kind].title}
      />
      <div className={styles.fields}>
        <ResourceFields id={id} />
      </div>
      <UsedBy title="Used by" usersIn={(design) => usersOf(design, id)} />
    </>
  );
}
