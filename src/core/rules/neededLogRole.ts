import { batch } from '../commands/command.ts';
import { editDesign } from '../commands/editDesign.ts';
import type { Rule } from './rule.ts';
import { writesLogs } from './writesLogs.ts';

export const neededLogRole: Rule = {
  code: 'design/unneeded-log-role',
  severity: 'info',
  title: 'The design sets the CloudWatch role of the account for nothing',
  reason:
    'An account has one such role in each region. The stack that sets it last takes the place of what was there, for all APIs of the account.',
  fix: 'Turn it off, or let a stage of a WebSocket API write logs.',
  source:
    'CloudFormation, AWS::ApiGateway::Account: one for each account and region, which the last stack to set it decides.',
  *check(design) {
    if (!design.accountCloudWatchRole) return;
    if (Object.values(design.stages).some((stage) => writesLogs(design, stage))) return;
    yield {
      message: 'The design creates the CloudWatch role of the account, though no stage of a WebSocket API writes logs.',
      subject: { id: 'design', field: 'accountCloudWatchRole' },
    };
  },
  quickFixes: () => [
    batch('Leave the CloudWatch role of the account alone', [
      editDesign({ accountCloudWatchRole: false }, 'CloudWatch role of the account'),
    ]),
  ],
};
