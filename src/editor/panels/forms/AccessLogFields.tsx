import { useMemo, useState } from 'react';
import {
  ACCESS_LOG_FORMAT_LIST,
  ACCESS_LOG_FORMAT_NAMES,
  ACCESS_LOG_FORMATS,
  AccessLog,
  ExistingLogGroup,
  NewLogGroup,
} from '../../../core/model/accessLog.ts';
import { createAccessLog } from '../../../core/model/create.ts';
import { metaOf } from '../../../core/model/field.ts';
import type { StageId } from '../../../core/model/ids.ts';
import type { Protocol } from '../../../core/model/protocol.ts';
import { dispatch, sealHistory, useDesign } from '../../store/editor.ts';
import { NativeSelect } from '../fields/ChoiceControl.tsx';
import { EntityForm } from '../fields/EntityForm.tsx';
import { FieldShell } from '../fields/FieldShell.tsx';
import { fieldId } from '../fields/fieldId.ts';
import fieldStyles from '../fields/fields.module.css';
import { editField } from '../fields/fieldValue.ts';
import { Segmented } from '../fields/Segmented.tsx';
import { TextControl } from '../fields/TextControl.tsx';
import { useOffers } from '../fields/useOffers.ts';
import { accessLogLine } from './accessLogLine.ts';
import styles from './forms.module.css';
import { accessLogFormatOf } from './stageText.ts';

const LOG = { ...metaOf(AccessLog, 'destination'), label: 'Goes to' };
const CHOICES = [
  { value: 'off', label: 'Off' },
  { value: 'new', label: 'New group' },
  { value: 'existing', label: 'Existing' },
] as const;
type Choice = (typeof CHOICES)[number]['value'];
const DESTINATION = ['accessLog', 'accessLog.destination'];
const FORMAT = metaOf(AccessLog, 'format');
const PRESET = { label: 'Lines as', help: 'A format to start from; any change of its text makes it one of your own.' };
const CUSTOM = 'custom';
const NO_FIELDS: readonly string[] = [];

/** Whether a stage writes a line for each request or message, where to, and of what. */
export function AccessLogFields({ id, protocol }: { id: StageId; protocol: Protocol }) {
  const owners = useMemo(() => [id], [id]);
  const log = useDesign((design) => design.stages[id]?.accessLog);
  const offers = useOffers(FORMAT.suggestions?.[0], id);
  const [last, setLast] = useState<AccessLog>();
  const choose = (choice: Choice) => {
    if (log) setLast(log);
    dispatch(editField(owners, 'accessLog', accessLogFor(choice, log ?? last, protocol), 'access log'));
    sealHistory();
  };
  const preset = log && (accessLogFormatOf(log.format, protocol) ?? CUSTOM);
  return (
    <>
      <FieldShell owners={owners} path="accessLog" meta={LOG} fields={DESTINATION} group>
        {(aria) => (
          <Segmented
            id={aria.id}
            label={LOG.label}
            value={log?.destination.source ?? 'off'}
            options={CHOICES}
            onChange={choose}
          />
        )}
      </FieldShell>
      {log && (
        <>
          <EntityForm
            owners={owners}
            schema={log.destination.source === 'new' ? NewLogGroup : ExistingLogGroup}
            at="accessLog.destination"
          />
          <FieldShell owners={owners} path="accessLog.preset" meta={PRESET} fields={NO_FIELDS}>
            {(aria) => (
              <NativeSelect
                aria={aria}
                value={preset}
                onChange={(next) => {
                  const chosen = ACCESS_LOG_FORMAT_LIST.find((known) => known === next);
                  if (!chosen) return document.getElementById(fieldId(id, 'accessLog.format'))?.focus();
                  dispatch(editField(owners, 'accessLog.format', ACCESS_LOG_FORMATS[protocol][chosen], 'format'));
                  sealHistory();
                }}
              >
                {ACCESS_LOG_FORMAT_LIST.map((known) => (
                  <option key={known} value={known}>
                    {ACCESS_LOG_FORMAT_NAMES[known]}
                  </option>
                ))}
                <option value={CUSTOM}>Custom</option>
              </NativeSelect>
            )}
          </FieldShell>
          <FieldShell owners={owners} path="accessLog.format" meta={FORMAT} layout="stacked">
            {(aria) => (
              <TextControl
                aria={aria}
                meta={FORMAT}
                value={log.format}
                offers={offers}
                onChange={(text) => dispatch(editField(owners, 'accessLog.format', text, FORMAT.label))}
              />
            )}
          </FieldShell>
          <p className={fieldStyles.note}>One {protocol === 'HTTP' ? 'request' : 'message'} then reads:</p>
          <code className={styles.sampleLine}>{accessLogLine(log.format, protocol) || '(nothing)'}</code>
        </>
      )}
    </>
  );
}

/** The access log of a choice; what the one before says stays. */
function accessLogFor(choice: Choice, before: AccessLog | undefined, protocol: Protocol): AccessLog | undefined {
  const made = createAccessLog(protocol);
  const format = before?.format ?? made.format;
  switch (choice) {
    case 'off':
      return undefined;
    case 'new':
      return before?.destination.source === 'new' ? before : { ...made, format };
    case 'existing':
      return before?.destination.source === 'existing' ? before : { destination: { source: 'existing' }, format };
  }
}
