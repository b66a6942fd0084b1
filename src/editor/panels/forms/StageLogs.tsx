import { useMemo } from 'react';
import { Design } from '../../../core/model/design.ts';
import type { Protocol } from '../../../core/model/protocol.ts';
import { Stage } from '../../../core/model/stage.ts';
import { EntityForm } from '../fields/EntityForm.tsx';
import fieldStyles from '../fields/fields.module.css';
import { Section } from '../Section.tsx';
import { AccessLogFields } from './AccessLogFields.tsx';
import styles from './forms.module.css';
import { accessLogSummary, logsSummary, writesWebSocketLogs } from './stageText.ts';

const EXECUTION = ['loggingLevel', 'dataTraceEnabled'];
const ACCOUNT_ROLE = ['accountCloudWatchRole'];
const DESIGN = ['design'] as const;

/** What a stage writes down of its requests or messages, and what that takes. */
export function StageLogs({ stage, protocol }: { stage: Stage; protocol: Protocol }) {
  const { id } = stage;
  const owners = useMemo(() => [id], [id]);
  const hasExecutionLog = stage.loggingLevel !== undefined || stage.dataTraceEnabled !== undefined;
  if (protocol === 'HTTP' && !hasExecutionLog) {
    return (
      <Section name="stage log" title="Access log" summary={accessLogSummary(stage, protocol)}>
        <AccessLogFields id={id} protocol={protocol} />
      </Section>
    );
  }
  return (
    <Section name="stage log" title="Logs" summary={logsSummary(stage, protocol)}>
      <EntityForm owners={owners} schema={Stage} only={EXECUTION} />
      {stage.dataTraceEnabled && (
        <p className={fieldStyles.note}>
          <strong>Whole messages are written down.</strong> Turn the trace off before people’s own data goes through.
        </p>
      )}
      <h4 className={styles.subhead}>Access log</h4>
      <AccessLogFields id={id} protocol={protocol} />
      {writesWebSocketLogs(stage) && protocol === 'WEBSOCKET' && <AccountRole />}
    </Section>
  );
}

/** Whether the exports give the account the role without which no WebSocket API writes logs. */
function AccountRole() {
  return (
    <fieldset className={styles.group}>
      <legend>In the account</legend>
      <p className={fieldStyles.note}>
        The logs of a WebSocket API need a CloudWatch role in the settings of the account: one for all APIs of a region,
        without which the deployment fails. Where there is none, let the exports create it; one that is there is
        replaced.
      </p>
      <EntityForm owners={DESIGN} schema={Design} only={ACCOUNT_ROLE} />
    </fieldset>
  );
}
