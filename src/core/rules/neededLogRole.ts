import type { Rule } from './rule.ts';
import { writesLogs } from './writesLogs.ts';

export const neededLogRole: Rule = {
  code: 'design/unneeded-log-role',
  severity: 'info',
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
};
