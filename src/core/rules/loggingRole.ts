import { batch } from '../commands/command.ts';
import { editDesign } from '../commands/editDesign.ts';
import { shortNameOf } from '../model/naming.ts';
import type { LoggingLevel, Stage } from '../model/stage.ts';
import type { Rule } from './rule.ts';
import { writesLogs } from './writesLogs.ts';

export const loggingRole: Rule = {
  code: 'stage/no-log-role',
  severity: 'warning',
  title: 'A WebSocket API writes logs without a CloudWatch role',
  reason:
    'WebSocket APIs write logs with a role that an account has once for each region. Where it has none, the stage is refused with 400.',
  fix: 'Let the design create the CloudWatch role of the account, unless it has one.',
  source:
    'Observed: "CloudWatch Logs role ARN must be set in account settings to enable logging" (serverless-stack/sst issue 1556); API Gateway Developer Guide, "Set up CloudWatch logging".',
  each: 'stage',
  *check(stage, design) {
    if (design.accountCloudWatchRole || !writesLogs(design, stage)) return;
    yield {
      message: `${shortNameOf(design, stage.id)} writes logs, which fails at deployment unless the account has a CloudWatch role for API Gateway; the design creates none.`,
      subject: { id: stage.id, field: logIn(stage) },
    };
  },
  quickFixes: () => [
    batch('Create the CloudWatch role of the account, in place of any it has', [
      editDesign({ accountCloudWatchRole: true }, 'CloudWatch role'),
    ]),
  ],
};

/** What of the stage writes logs. */
function logIn({ accessLog, loggingLevel, routeSettings }: Stage): string {
  const writes = (level: LoggingLevel = 'OFF') => level !== 'OFF';
  if (accessLog) return 'accessLog';
  if (writes(loggingLevel)) return 'loggingLevel';
  return `routeSettings.${routeSettings.findIndex((settings) => writes(settings.loggingLevel))}.loggingLevel`;
}
