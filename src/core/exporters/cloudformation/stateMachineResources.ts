import type { PlannedStateMachine } from '../../plan/plannedResource.ts';
import { type Entry, resource, spelled } from './entry.ts';
import { ACCOUNT_ID, arnPart, GetAtt, PARTITION, REGION, Ref, text, type Value } from './intrinsics.ts';

export function stateMachineResources({ id, logicalId, origin }: PlannedStateMachine): Entry[] {
  if (origin.source === 'existing') return [];
  const { type, definition, roleLogicalId } = origin;
  return [
    resource(id, roleLogicalId, 'AWS::IAM::Role', {
      AssumeRolePolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Principal: { Service: 'states.amazonaws.com' },
            Action: 'sts:AssumeRole',
            // Only for state machines of this account (Step Functions Developer Guide, "Cross-service confused deputy prevention").
            Condition: {
              StringEquals: { 'aws:SourceAccount': ACCOUNT_ID },
              ArnLike: { 'aws:SourceArn': text`arn:${PARTITION}:states:${REGION}:${ACCOUNT_ID}:stateMachine:*` },
            },
          },
        ],
      },
    }),
    resource(id, logicalId, 'AWS::StepFunctions::StateMachine', {
      StateMachineType: type === 'EXPRESS' ? type : undefined,
      RoleArn: new GetAtt(roleLogicalId, 'Arn'),
      DefinitionString: definition,
    }),
  ];
}

export function stateMachineArn({ logicalId, origin }: PlannedStateMachine): Value {
  return origin.source === 'new' ? new Ref(logicalId) : spelled(origin.arn);
}

/** The ARN that all executions of a state machine have in common. */
export function executionsArn({ logicalId, origin }: PlannedStateMachine): Value {
  if (origin.source === 'new') {
    return text`arn:${PARTITION}:states:${REGION}:${ACCOUNT_ID}:execution:${new GetAtt(logicalId, 'Name')}:*`;
  }
  const part = (index: number) => arnPart(origin.arn, index);
  return text`arn:${part(1)}:states:${part(3)}:${part(4)}:execution:${part(6)}:*`;
}
