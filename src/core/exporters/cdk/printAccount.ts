import { camelCase } from '../../plan/names.ts';
import type { PlannedAccount } from '../../plan/plannedWebSocket.ts';
import { reference } from './codeWriter.ts';
import { call, list, object, raw, string } from './expression.ts';
import { CORE, IAM, REST_APIS } from './modules.ts';
import type { StackContext } from './stackContext.ts';

/** The role as which API Gateway writes the logs of WebSocket APIs, set for the whole account in the region. */
export function printAccount(stack: StackContext, { logicalId, roleLogicalId }: PlannedAccount): void {
  const { writer } = stack;
  const role = writer.local(camelCase(roleLogicalId));
  const policy = `${writer.import(IAM, 'ManagedPolicy')}.fromAwsManagedPolicyName`;
  const local = writer.local(camelCase(logicalId));
  stack.account = local;
  writer.blank();
  writer.comment('One for all APIs of the account in this region: without it, no stage of a WebSocket API can log.');
  writer.declare(
    role,
    call(
      `new ${writer.import(IAM, 'Role')}`,
      raw('this'),
      stack.constructId(roleLogicalId),
      object({
        assumedBy: call(`new ${writer.import(IAM, 'ServicePrincipal')}`, string('apigateway.amazonaws.com')),
        managedPolicies: list([call(policy, string('service-role/AmazonAPIGatewayPushToCloudWatchLogs'))]),
      }),
    ),
  );
  writer.declare(
    local,
    call(
      `new ${writer.import(REST_APIS, 'CfnAccount')}`,
      raw('this'),
      stack.constructId(logicalId),
      object({ cloudWatchRoleArn: raw(`${reference(role)}.roleArn`) }),
    ),
  );
  writer.comment('Both stay when the stack goes, as other APIs log by them too.');
  for (const kept of [role, local]) {
    const retain = raw(`${writer.import(CORE, 'RemovalPolicy')}.RETAIN`);
    writer.statement('', call(`${reference(kept)}.applyRemovalPolicy`, retain));
  }
}
