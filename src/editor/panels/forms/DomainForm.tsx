import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { Domain, ExistingCertificate } from '../../../core/model/domain.ts';
import type { DomainId } from '../../../core/model/ids.ts';
import { nameOf } from '../../../core/model/naming.ts';
import { mappingsOf } from '../../../core/model/queries.ts';
import { mappingUrl } from '../../../core/model/urls.ts';
import { useDesign, useEditor } from '../../store/editor.ts';
import { openFields } from '../../store/edits.ts';
import { AddMapping } from '../AddMapping.tsx';
import { CopyUrl } from '../CopyUrl.tsx';
import { EntityForm } from '../fields/EntityForm.tsx';
import fieldStyles from '../fields/fields.module.css';
import { Section } from '../Section.tsx';
import { FormHeader } from './FormHeader.tsx';
import styles from './forms.module.css';
import { counted } from './summaries.ts';

const COMMON = ['name'];
const TAGS = ['tags'];

export function DomainForm({ id }: { id: DomainId }) {
  const owners = useMemo(() => [id], [id]);
  const name = useDesign((design) => nameOf(design, id));
  const tags = useDesign((design) => design.domains[id]?.tags.length ?? 0);
  return (
    <>
      <FormHeader
        owners={owners}
        title={<span className={styles.monoName}>{name}</span>}
        subtitle="Custom domain, regional, TLS 1.2"
      />
      <div className={styles.fields}>
        <EntityForm owners={owners} schema={Domain} only={COMMON} />
        <EntityForm owners={owners} schema={ExistingCertificate} at="certificate" />
      </div>
      <MappingTable id={id} />
      <Section name="domain tags" title="Tags" summary={tags > 0 ? counted(tags, 'tag', 'tags') : 'None'}>
        <EntityForm owners={owners} schema={Domain} only={TAGS} />
      </Section>
    </>
  );
}

/** What clients reach under a domain: API, stage, URL. */
function MappingTable({ id }: { id: DomainId }) {
  const mappings = useEditor(useShallow((state) => mappingsOf(state.document.design, id)));
  const domain = useDesign((design) => design.domains[id]);
  const stages = useDesign((design) => design.stages);
  const apis = useDesign((design) => design.apis);
  if (!domain) return null;
  return (
    <section className={styles.part} aria-label="API mappings">
      <div className={styles.partHead}>
        <h3>API mappings</h3>
        <AddMapping domainId={id} />
      </div>
      {mappings.length === 0 ? (
        <p className={fieldStyles.note}>No stage answers under this domain yet.</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">API</th>
              <th scope="col">Stage</th>
              <th scope="col">URL</th>
            </tr>
          </thead>
          <tbody>
            {mappings.map((mapping) => {
              const stage = stages[mapping.stageId];
              const api = stage && apis[stage.apiId];
              return (
                <tr key={mapping.id}>
                  <td>
                    <button type="button" className={styles.cellLink} onClick={() => openFields(mapping.id)}>
                      {api?.name || '(unnamed)'}
                    </button>
                  </td>
                  <td>
                    <code>{stage?.name || '(unnamed)'}</code>
                  </td>
                  <td>
                    <CopyUrl url={mappingUrl(domain, mapping)} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}
