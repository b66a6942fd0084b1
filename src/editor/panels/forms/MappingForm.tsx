import { useMemo } from 'react';
import { ApiMapping } from '../../../core/model/apiMapping.ts';
import { byNumber, type MappingId } from '../../../core/model/ids.ts';
import { nameOf } from '../../../core/model/naming.ts';
import { mappingUrl } from '../../../core/model/urls.ts';
import { dispatch, useDesign } from '../../store/editor.ts';
import { CopyUrl } from '../CopyUrl.tsx';
import { NativeSelect } from '../fields/ChoiceControl.tsx';
import { EntityForm } from '../fields/EntityForm.tsx';
import { FieldShell } from '../fields/FieldShell.tsx';
import fieldStyles from '../fields/fields.module.css';
import { editField } from '../fields/fieldValue.ts';
import { FormHeader } from './FormHeader.tsx';
import styles from './forms.module.css';
import { mappingWords } from './mappingWords.ts';

const DOMAIN = { label: 'Domain' };
const STAGE = { label: 'Stage', help: 'Any stage of any API of the design; one domain may serve several APIs.' };

export function MappingForm({ id }: { id: MappingId }) {
  const owners = useMemo(() => [id], [id]);
  const mapping = useDesign((design) => design.mappings[id]);
  const domains = useDesign((design) => design.domains);
  const stages = useDesign((design) => design.stages);
  const apis = useDesign((design) => design.apis);
  const stageName = useDesign((design) => (mapping ? nameOf(design, mapping.stageId) : ''));
  const url = useDesign((design) => (mapping ? mappingUrl(design, mapping) : ''));
  const words = useDesign((design) => (mapping ? mappingWords(design, mapping) : ''));
  const domain = mapping && domains[mapping.domainId];
  const stage = mapping && stages[mapping.stageId];
  if (!mapping || !domain || !stage) return null;
  return (
    <>
      <FormHeader
        owners={owners}
        title={<span className={styles.monoName}>/{mapping.key ?? ''}</span>}
        subtitle={`API mapping of ${domain.name || '(unnamed)'} to ${apis[stage.apiId]?.name || '(unnamed)'} · ${stageName}`}
      />
      <div className={styles.fields}>
        <CopyUrl url={url} />
        <EntityForm owners={owners} schema={ApiMapping} />
        <p className={fieldStyles.note}>{words}</p>
        <FieldShell owners={owners} path="stageId" meta={STAGE}>
          {(aria) => (
            <NativeSelect
              aria={aria}
              value={mapping.stageId}
              onChange={(next) => dispatch(editField(owners, 'stageId', next, STAGE.label))}
            >
              {Object.values(apis)
                .sort(byNumber)
                .map((api) => (
                  <optgroup key={api.id} label={api.name || '(unnamed)'}>
                    {Object.values(stages)
                      .filter((candidate) => candidate.apiId === api.id)
                      .sort(byNumber)
                      .map((candidate) => (
                        <option key={candidate.id} value={candidate.id}>
                          {candidate.name || '(unnamed)'}
                        </option>
                      ))}
                  </optgroup>
                ))}
            </NativeSelect>
          )}
        </FieldShell>
        <FieldShell owners={owners} path="domainId" meta={DOMAIN}>
          {(aria) => (
            <NativeSelect
              aria={aria}
              value={mapping.domainId}
              onChange={(next) => dispatch(editField(owners, 'domainId', next, DOMAIN.label))}
            >
              {Object.values(domains)
                .sort(byNumber)
                .map((candidate) => (
                  <option key={candidate.id} value={candidate.id}>
                    {candidate.name || '(unnamed)'}
                  </option>
                ))}
            </NativeSelect>
          )}
        </FieldShell>
      </div>
    </>
  );
}
