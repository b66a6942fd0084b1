import type { PlannedFunction } from '../../plan/plan.ts';
import { type Entry, resource, spelled } from './entry.ts';
import { GetAtt, PARTITION, text, type Value } from './intrinsics.ts';

export function functionResources(planned: PlannedFunction): Entry[] {
  if (planned.source === 'existing') return [];
  const { id, logicalId, roleLogicalId } = planned;
  return [
    resource(id, roleLogicalId, 'AWS::IAM::Role', {
      AssumeRolePolicyDocument: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
      },
      ManagedPolicyArns: [text`arn:${PARTITION}:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole`],
    }),
    resource(id, logicalId, 'AWS::Lambda::Function', {
      Runtime: planned.runtime,
      Handler: planned.handler,
      Code: { ZipFile: planned.code },
      Role: new GetAtt(roleLogicalId, 'Arn'),
    }),
  ];
}

export function functionArn(planned: PlannedFunction): Value {
  switch (planned.source) {
    case 'new':
      return new GetAtt(planned.logicalId, 'Arn');
    case 'existing':
      return spelled(planned.arn);
  }
}
