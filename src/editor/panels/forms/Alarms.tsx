import { IconPlus } from '@tabler/icons-react';
import { useShallow } from 'zustand/react/shallow';
import type { Alarm } from '../../../core/model/alarm.ts';
import type { Design } from '../../../core/model/design.ts';
import type { ApiId, StageId } from '../../../core/model/ids.ts';
import { nameOf } from '../../../core/model/naming.ts';
import { alarmsOf } from '../../../core/model/queries.ts';
import { goTo, useDesign, useEditor } from '../../store/editor.ts';
import { addAlarm } from '../../store/edits.ts';
import fieldStyles from '../fields/fields.module.css';
import { ListItem } from '../ListItem.tsx';
import listStyles from '../lists.module.css';
import { Section } from '../Section.tsx';
import { alarmText } from './alarmText.ts';
import styles from './forms.module.css';

/** The alarms on an API and its stages, or on one stage, with a button to add one. */
export function Alarms({ apiId, stageId }: { apiId: ApiId; stageId?: StageId }) {
  const alarms = useEditor(
    useShallow((state) =>
      alarmsOf(state.document.design, apiId).filter((alarm) => stageId === undefined || alarm.stageId === stageId),
    ),
  );
  return (
    <Section
      name={stageId ? 'stage alarms' : 'api alarms'}
      title="Alarms"
      summary={alarms.length > 0 ? alarms.map(({ name }) => name || '(unnamed)').join(', ') : 'None'}
    >
      {alarms.length === 0 && (
        <p className={fieldStyles.note}>
          An alarm watches errors, traffic or latency {stageId ? 'of this stage' : 'of the API, or of one stage'}, and
          notifies a topic.
        </p>
      )}
      <ul className={listStyles.list}>
        {alarms.map((alarm) => (
          <AlarmItem key={alarm.id} alarm={alarm} withStage={stageId === undefined} />
        ))}
      </ul>
      <button
        type="button"
        className={styles.addButton}
        data-list-add
        onClick={() => goTo({ id: addAlarm(apiId, stageId), field: 'name' })}
      >
        <IconPlus size={14} aria-hidden /> Add alarm
      </button>
    </Section>
  );
}

function AlarmItem({ alarm, withStage }: { alarm: Alarm; withStage: boolean }) {
  const watched = useDesign((design) => watchedName(design, alarm));
  return (
    <li>
      <ListItem id={alarm.id} label={`Alarm ${alarm.name}`}>
        <span>
          <b>{alarm.name || '(unnamed)'}</b>
          <span className={fieldStyles.note}>
            {alarmText(alarm)}
            {withStage && alarm.stageId ? ` · ${watched}` : ''}
          </span>
        </span>
      </ListItem>
    </li>
  );
}

/** What an alarm watches: a stage by its name, or the API's. */
export function watchedName(design: Design, { apiId, stageId }: Alarm): string {
  return nameOf(design, stageId ?? apiId);
}
