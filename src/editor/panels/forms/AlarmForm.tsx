import { IconBell } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { editEntity } from '../../../core/commands/editEntity.ts';
import { Alarm, COMPARISONS, DEFAULT_STATISTICS, METRICS, type Metric, STATISTICS } from '../../../core/model/alarm.ts';
import { metaOf } from '../../../core/model/field.ts';
import { type AlarmId, isKind } from '../../../core/model/ids.ts';
import { nameOf } from '../../../core/model/naming.ts';
import { protocolOf, stagesOf } from '../../../core/model/queries.ts';
import { dispatch, sealHistory, useDesign, useEditor } from '../../store/editor.ts';
import { ChoiceControl, NativeSelect } from '../fields/ChoiceControl.tsx';
import { EntityForm } from '../fields/EntityForm.tsx';
import { FieldShell } from '../fields/FieldShell.tsx';
import { fieldId } from '../fields/fieldId.ts';
import fieldStyles from '../fields/fields.module.css';
import { editField } from '../fields/fieldValue.ts';
import { NumberControl } from '../fields/NumberControl.tsx';
import { Section } from '../Section.tsx';
import { watchedName } from './Alarms.tsx';
import { alarmText, COMPARISON_SIGNS, durationText, METRIC_UNITS } from './alarmText.ts';
import { FormHeader } from './FormHeader.tsx';
import styles from './forms.module.css';
import { ResourceFields } from './ResourceFields.tsx';
import { ResourcePicker } from './ResourcePicker.tsx';

const NAME = ['name'];
const NOBODY = 'Nobody';
const METRIC = metaOf(Alarm, 'metric');
const STATISTIC = metaOf(Alarm, 'statistic');
const TIME = ['periodInSeconds', 'evaluationPeriods', 'datapointsToAlarm', 'treatMissingData'];

export function AlarmForm({ id }: { id: AlarmId }) {
  const owners = useMemo(() => [id], [id]);
  const alarm = useDesign((design) => design.alarms[id]);
  const watched = useDesign((design) => alarm && watchedName(design, alarm));
  const topicId = alarm?.resourceId;
  if (!alarm) return null;
  return (
    <>
      <FormHeader
        owners={owners}
        title={
          <>
            <IconBell className={styles.titleIcon} size={19} stroke={1.7} aria-hidden />
            <span className={styles.name}>{alarm.name || '(unnamed)'}</span>
          </>
        }
        subtitle={`Alarm on ${watched}: ${alarmText(alarm)}`}
      />
      <div className={styles.fields}>
        <EntityForm owners={owners} schema={Alarm} only={NAME} />
        <Watches alarm={alarm} />
        <MetricField alarm={alarm} />
        <FieldShell owners={owners} path="statistic" meta={STATISTIC}>
          {(aria) => (
            <ChoiceControl
              aria={aria}
              value={alarm.statistic}
              values={STATISTICS}
              unset={`${DEFAULT_STATISTICS[alarm.metric]} (default)`}
              onChange={(next) => dispatch(editField(owners, 'statistic', next, STATISTIC.label))}
            />
          )}
        </FieldShell>
        <Condition alarm={alarm} />
      </div>
      <Section name="alarm time" title="Time" summary={timeSummary(alarm)}>
        <EntityForm owners={owners} schema={Alarm} only={TIME} />
      </Section>
      <section className={styles.formPart} aria-label="Notifies">
        <div className={styles.partHead}>
          <h3>Notifies</h3>
        </div>
        {topicId ? (
          <ResourceFields id={topicId} userId={id} none={NOBODY} />
        ) : (
          <ResourcePicker userId={id} kind="topic" value={undefined} none={NOBODY} />
        )}
        {!topicId && <p className={fieldStyles.note}>Without a topic, the alarm is only seen in CloudWatch.</p>}
      </section>
    </>
  );
}

function timeSummary({ periodInSeconds, evaluationPeriods }: Alarm): string {
  return evaluationPeriods === 1
    ? durationText(periodInSeconds)
    : `${evaluationPeriods} × ${durationText(periodInSeconds)}`;
}

const ALL = 'all';
const WATCHES = { label: 'Watches', help: 'All stages of the API together, or one of them.' };

/** The API of the alarm, or one of its stages. */
function Watches({ alarm }: { alarm: Alarm }) {
  const { id, apiId } = alarm;
  const owners = useMemo(() => [id], [id]);
  const api = useDesign((design) => nameOf(design, apiId));
  const stages = useEditor(useShallow((state) => stagesOf(state.document.design, apiId)));
  const choose = (next: string) => {
    dispatch(editField(owners, 'stageId', isKind('stage', next) ? next : undefined, WATCHES.label));
    sealHistory();
  };
  return (
    <FieldShell owners={owners} path="stageId" meta={WATCHES}>
      {(aria) => (
        <NativeSelect aria={aria} value={alarm.stageId ?? ALL} onChange={choose}>
          <option value={ALL}>{`${api}, all stages`}</option>
          <optgroup label="One stage">
            {stages.map((stage) => (
              <option key={stage.id} value={stage.id}>
                {stage.name || '(unnamed)'}
              </option>
            ))}
          </optgroup>
        </NativeSelect>
      )}
    </FieldShell>
  );
}

/** What is watched: a metric that the API has, and the one that the alarm has. */
function MetricField({ alarm }: { alarm: Alarm }) {
  const { id, apiId, metric } = alarm;
  const owners = useMemo(() => [id], [id]);
  const known: readonly Metric[] = useDesign((design) => METRICS[protocolOf(design, apiId)]);
  return (
    <FieldShell owners={owners} path="metric" meta={METRIC}>
      {(aria) => (
        <ChoiceControl
          aria={aria}
          value={metric}
          values={known.includes(metric) ? known : [metric, ...known]}
          labels={METRIC.options}
          onChange={(next) => dispatch(editField(owners, 'metric', next, METRIC.label))}
        />
      )}
    </FieldShell>
  );
}

const COMPARISON = metaOf(Alarm, 'comparison');
const THRESHOLD = metaOf(Alarm, 'threshold');
const CONDITION_FIELDS = ['comparison', 'threshold'];

/** The comparison and the threshold as one line: `≥ 800 ms`. */
function Condition({ alarm }: { alarm: Alarm }) {
  const { id, comparison, threshold, metric } = alarm;
  const owners = useMemo(() => [id], [id]);
  const meta = { ...THRESHOLD, unit: METRIC_UNITS[metric] };
  return (
    <FieldShell owners={owners} path="threshold" meta={COMPARISON} fields={CONDITION_FIELDS}>
      {(aria) => (
        <span className={styles.condition}>
          <ChoiceControl
            aria={{ ...aria, id: fieldId(id, 'comparison'), 'aria-label': 'Comparison' }}
            value={comparison}
            values={COMPARISONS}
            labels={COMPARISON_SIGNS}
            onChange={(next) => dispatch(editField(owners, 'comparison', next, COMPARISON.label))}
          />
          <span>
            <NumberControl
              aria={aria}
              meta={meta}
              value={threshold}
              onChange={(next) => next !== undefined && dispatch(editEntity(id, { threshold: next }, THRESHOLD.label))}
            />
          </span>
        </span>
      )}
    </FieldShell>
  );
}
