import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { ApiMapping } from '../../../core/model/apiMapping.ts';
import { byNumber, type MappingId } from '../../../core/model/ids.ts';
import { nameOf } from '../../../core/model/naming.ts';
import { mappedConnectionUrl, mappingUrl } from '../../../core/model/urls.ts';
import { dispatch, useDesign, useEditor } from '../../store/editor.ts';
import { CopyUrl } from '../CopyUrl.tsx';
import { NativeSelect } from '../fields/ChoiceControl.tsx';
import { EntityForm } from '../fields/EntityForm.tsx';
import { FieldShell } from '../fields/FieldShell.tsx';
import fieldStyles from '../fields/fields.module.css';
import { editField } from '../fields/fieldValue.ts';
import { FormHeader } from './FormHeader.tsx';
import styles from './forms.module.css';
import { domainsFor, stagesFor } from './mappingChoices.ts';
import { mappingWords } from './mappingWords.ts';

const DOMAIN = { label: 'Domain' };
const STAGE = { label: 'Stage', help: 'One domain may serve several APIs: HTTP APIs, or WebSocket APIs, never both.' };

export function MappingForm({ id }: { id: MappingId }) {
  const owners = useMemo(() => [id], [id]);
  const mapping = useDesign((design) => design.mappings[id]);
  const homes = useEditor(useShallow((state) => domainsFor(state.document.design, id)));
  const fitting = useEditor(useShallow((state) => stagesFor(state.document.design, id)));
  const apis = useDesign((design) => design.apis);
  const stageName = useDesign((design) => (mapping ? nameOf(design, mapping.stageId) : ''));
  const url = useDesign((design) => (mapping ? mappingUrl(design, mapping) : ''));
  const words = useDesign((design) => (mapping ? mappingWords(design, mapping) : ''));
  const domain = useDesign((design) => mapping && design.domains[mapping.domainId]);
  const stage = useDesign((design) => mapping && design.stages[mapping.stageId]);
  const callback = useDesign((design) => mapping && mappedConnectionUrl(design, mapping));
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
        {callback && (
          <>
            <p className={fieldStyles.note}>Backends post to a connection, look it up and close it at:</p>
            <CopyUrl url={callback} />
          </>
        )}
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
                .map((api) => ({ api, offered: fitting.filter(({ apiId }) => apiId === api.id) }))
                .filter(({ offered }) => offered.length > 0)
                .map(({ api, offered }) => (
                  <optgroup key={api.id} label={api.name || '(unnamed)'}>
                    {offered.map((candidate) => (
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
              {homes.map((candidate) => (
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
