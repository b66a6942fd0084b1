import { IconPlus, IconX } from '@tabler/icons-react';
import { useMemo } from 'react';
import { leaveConnections, manageConnections, moveConnections } from '../../../core/commands/manageConnections.ts';
import type { Api } from '../../../core/model/api.ts';
import { variantsOf } from '../../../core/model/field.ts';
import { byNumber, type FunctionId, isKind } from '../../../core/model/ids.ts';
import { ManagedConnections, managedId } from '../../../core/model/lambdaFunction.ts';
import { dispatch, useDesign } from '../../store/editor.ts';
import { NativeSelect } from '../fields/ChoiceControl.tsx';
import { EntityForm } from '../fields/EntityForm.tsx';
import { FieldShell } from '../fields/FieldShell.tsx';
import { fieldId } from '../fields/fieldId.ts';
import fieldStyles from '../fields/fields.module.css';
import styles from './forms.module.css';
import { firstUnmanaged } from './managedText.ts';

const NONE: readonly ManagedConnections[] = [];
const OF = {
  label: 'Of',
  help: 'The function may post to these connections, look them up and close them (execute-api:ManageConnections).',
};
const STAGE_CONNECTIONS = variantsOf(ManagedConnections).find(({ value }) => value === 'stage')?.schema;
const VARIABLE = ['urlVariable'];

/** Whose connections a function may manage: those of stages, or of whole WebSocket APIs. Designs without one offer nothing. */
export function ManagesConnections({ id }: { id: FunctionId }) {
  const source = useDesign((design) => design.functions[id]?.source);
  const managed = useDesign((design) => {
    const handler = design.functions[id];
    return handler?.source === 'new' ? handler.connections : NONE;
  });
  const offered = useDesign((design) => Object.values(design.apis).some(({ protocol }) => protocol === 'WEBSOCKET'));
  if (!offered && managed.length === 0) return null;
  return (
    <fieldset className={styles.group}>
      <legend>Manages connections</legend>
      {source === 'existing' ? (
        <p className={fieldStyles.note}>
          The exports do not change a function that is there already. To manage connections, its role needs
          execute-api:ManageConnections, given by hand.
        </p>
      ) : (
        <ManagedList id={id} managed={managed} />
      )}
    </fieldset>
  );
}

function ManagedList({ id, managed }: { id: FunctionId; managed: readonly ManagedConnections[] }) {
  const owners = useMemo(() => [id], [id]);
  const next = useDesign((design) => firstUnmanaged(design, managed));
  return (
    <>
      {managed.length === 0 && (
        <p className={fieldStyles.note}>
          A function that is let manage connections can send messages to clients, and disconnect them.
        </p>
      )}
      <ul className={styles.settings} id={fieldId(id, 'connections')} tabIndex={-1}>
        {managed.map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an entry's place tells it from another for the same stage
          <li key={`${index} ${managedId(entry)}`}>
            <div className={styles.settingHead}>
              <ManagedChoice id={id} index={index} managed={managed} />
              <button
                type="button"
                className={fieldStyles.iconButton}
                aria-label={`Stop managing connections ${index + 1}`}
                title="Stop managing these connections"
                onClick={() => dispatch(leaveConnections(id, managedId(entry)))}
              >
                <IconX size={14} aria-hidden />
              </button>
            </div>
            {entry.scope === 'stage' && STAGE_CONNECTIONS && (
              <EntityForm owners={owners} schema={STAGE_CONNECTIONS} at={`connections.${index}`} only={VARIABLE} />
            )}
            {entry.scope === 'api' && (
              <p className={fieldStyles.note}>
                Each stage has a URL of its own: requestContext.domainName and requestContext.stage of the event say
                which.
              </p>
            )}
          </li>
        ))}
      </ul>
      <button
        type="button"
        className={styles.addButton}
        disabled={!next}
        onClick={() => next && dispatch(manageConnections(id, next))}
      >
        <IconPlus size={14} aria-hidden /> Add connections
      </button>
    </>
  );
}

/** The stages and the WebSocket APIs whose connections one entry may be about. */
function ManagedChoice({
  id,
  index,
  managed,
}: {
  id: FunctionId;
  index: number;
  managed: readonly ManagedConnections[];
}) {
  const owners = useMemo(() => [id], [id]);
  const apis = useDesign((design) => design.apis);
  const stages = useDesign((design) => design.stages);
  const entry = managed[index];
  const chosen = entry && managedId(entry);
  const taken = new Set<string>(managed.map(managedId));
  const known = entry && (entry.scope === 'stage' ? stages[entry.stageId]?.apiId : entry.apiId);
  const offered = Object.values(apis)
    .filter((api) => api.protocol === 'WEBSOCKET' || api.id === known)
    .sort(byNumber);
  const suffix = (api: Api) => (offered.length > 1 ? ` of ${api.name || '(unnamed)'}` : '');
  return (
    <FieldShell owners={owners} path={`connections.${index}.${entry?.scope === 'api' ? 'apiId' : 'stageId'}`} meta={OF}>
      {(aria) => (
        <NativeSelect
          aria={aria}
          value={chosen}
          onChange={(to) => (isKind('stage', to) || isKind('api', to)) && dispatch(moveConnections(id, index, to))}
        >
          {offered.map((api) => (
            <optgroup key={api.id} label={api.name || '(unnamed)'}>
              {Object.values(stages)
                .filter((stage) => stage.apiId === api.id)
                .sort(byNumber)
                .map((stage) => (
                  <option key={stage.id} value={stage.id} disabled={stage.id !== chosen && taken.has(stage.id)}>
                    {`${stage.name || '(unnamed)'}${suffix(api)}`}
                  </option>
                ))}
              <option value={api.id} disabled={api.id !== chosen && taken.has(api.id)}>
                {`All stages${suffix(api)}`}
              </option>
            </optgroup>
          ))}
        </NativeSelect>
      )}
    </FieldShell>
  );
}
