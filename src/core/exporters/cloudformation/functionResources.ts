import type { PlannedFunction, PlannedNewFunction } from '../../plan/plannedFunction.ts';
import { type Entry, resource, spelled } from './entry.ts';
import { GetAtt, PARTITION, Ref, text } from './intrinsics.ts';
import { trustPolicy } from './roleResources.ts';

export function functionResources(planned: PlannedFunction): Entry[] {
  if (planned.source === 'existing') return [];
  const { id, logicalId, roleLogicalId } = planned;
  return [
    resource(id, roleLogicalId, 'AWS::IAM::Role', {
      AssumeRolePolicyDocument: trustPolicy('lambda.amazonaws.com'),
      ManagedPolicyArns: [text`arn:${PARTITION}:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole`],
    }),
    resource(id, logicalId, 'AWS::Lambda::Function', {
      Runtime: planned.runtime,
      Handler: planned.handler,
      Code: { ZipFile: planned.code },
      Role: new GetAtt(roleLogicalId, 'Arn'),
    }),
    ...qualifierResources(planned),
  ];
}

function qualifierResources({ id, logicalId, qualifier }: PlannedNewFunction): Entry[] {
  if (!qualifier) return [];
  const { versionLogicalId, alias } = qualifier;
  const FunctionName = new Ref(logicalId);
  const FunctionVersion = new GetAtt(versionLogicalId, 'Version');
  return [
    resource(id, versionLogicalId, 'AWS::Lambda::Version', { FunctionName }),
    ...(alias
      ? [resource(id, alias.logicalId, 'AWS::Lambda::Alias', { Name: alias.name, FunctionName, FunctionVersion })]
      : []),
  ];
}

/** The ARN of what is invoked: the function, its version or its alias. */
export function functionArn(planned: PlannedFunction): string | Ref | GetAtt {
  switch (planned.source) {
    case 'new': {
      const { logicalId, qualifier } = planned;
      if (!qualifier) return new GetAtt(logicalId, 'Arn');
      return new Ref(qualifier.alias ? qualifier.alias.logicalId : qualifier.versionLogicalId);
    }
    case 'existing':
      return spelled(planned.arn);
  }
}
