import { Menu } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useShallow } from 'zustand/react/shallow';
import { leaveConnections, manageConnections } from '../../../core/commands/manageConnections.ts';
import { byNumber, type StageId } from '../../../core/model/ids.ts';
import { managedId, type NewFunction } from '../../../core/model/lambdaFunction.ts';
import { functionsManaging } from '../../../core/model/queries.ts';
import type { Stage } from '../../../core/model/stage.ts';
import { dispatch, useDesign, useEditor } from '../../store/editor.ts';
import { openFields } from '../../store/selectionEdits.ts';
import fieldStyles from '../fields/fields.module.css';
import listStyles from '../lists.module.css';
import { Section } from '../Section.tsx';
import styles from './forms.module.css';
import { leaveFor } from './managedText.ts';

const NO_FUNCTIONS: readonly NewFunction[] = [];

/** The functions that may manage the connections of a stage, with a way to let another. */
export function ManagedBy({ id }: { id: StageId }) {
  const stage = useDesign((design) => design.stages[id]);
  const managing = useEditor(
    useShallow((state) => (stage ? functionsManaging(state.document.design, stage) : NO_FUNCTIONS)),
  );
  if (!stage) return null;
  const names = managing.map(({ name }) => name || '(unnamed)');
  return (
    <Section name="stage managed" title="Managed by" summary={names.length > 0 ? names.join(', ') : 'None'}>
      {managing.length === 0 && (
        <p className={fieldStyles.note}>
          A new function that is let manage the connections of this stage can send messages to its clients at any time,
          and disconnect them.
        </p>
      )}
      <ul className={styles.links}>
        {managing.map((handler) => (
          <li key={handler.id}>
            <Manager handler={handler} stage={stage} />
          </li>
        ))}
      </ul>
      <AddManager stage={stage} managing={managing} />
    </Section>
  );
}

function Manager({ handler, stage }: { handler: NewFunction; stage: Stage }) {
  const managed = leaveFor(handler, stage);
  if (!managed) return null;
  const scope = managed.scope === 'api' ? 'all stages' : (managed.urlVariable ?? 'no variable for the URL');
  return (
    <div className={listStyles.domain}>
      <button type="button" className={styles.link} onClick={() => openFields(handler.id)}>
        <b>{handler.name || '(unnamed)'}</b>
        <span className={styles.linkDetail}>{scope}</span>
      </button>
      <button
        type="button"
        className={fieldStyles.iconButton}
        aria-label={`Stop ${handler.name} from managing connections`}
        title={managed.scope === 'api' ? 'Stop it from managing all stages' : 'Stop it from managing this stage'}
        onClick={() => dispatch(leaveConnections(handler.id, managedId(managed)))}
      >
        <IconX size={14} aria-hidden />
      </button>
    </div>
  );
}

/** The new functions of the design that do not manage the stage yet, as a menu. */
function AddManager({ stage, managing }: { stage: Stage; managing: readonly NewFunction[] }) {
  const functions = useDesign((design) => design.functions);
  const offered = Object.values(functions)
    .filter((handler) => handler.source === 'new' && !managing.includes(handler))
    .sort(byNumber);
  return (
    <Menu position="bottom-start" width={230} withinPortal shadow="md">
      <Menu.Target>
        <button
          type="button"
          className={styles.addButton}
          disabled={offered.length === 0}
          title={offered.length === 0 ? 'There is no other new function' : undefined}
        >
          <IconPlus size={14} aria-hidden /> Let a function manage
        </button>
      </Menu.Target>
      <Menu.Dropdown className={listStyles.tallMenu}>
        {offered.map((handler) => (
          <Menu.Item key={handler.id} onClick={() => dispatch(manageConnections(handler.id, stage.id))}>
            {handler.name || '(unnamed)'}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
