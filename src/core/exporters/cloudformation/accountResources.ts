import type { PlannedAccount } from '../../plan/plannedWebSocket.ts';
import { type Entry, resource, retained } from './entry.ts';
import { GetAtt, PARTITION, text } from './intrinsics.ts';
import { trustPolicy } from './roleResources.ts';

/** Both stay when the stack goes, as with CDK's own for REST APIs: all APIs of the account and region log through them. */
export function accountResources({ logicalId, roleLogicalId }: PlannedAccount): Entry[] {
  return [
    retained(
      resource(undefined, roleLogicalId, 'AWS::IAM::Role', {
        AssumeRolePolicyDocument: trustPolicy('apigateway.amazonaws.com'),
        ManagedPolicyArns: [text`arn:${PARTITION}:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs`],
      }),
    ),
    retained(
      resource(undefined, logicalId, 'AWS::ApiGateway::Account', {
        CloudWatchRoleArn: new GetAtt(roleLogicalId, 'Arn'),
      }),
    ),
  ];
}
