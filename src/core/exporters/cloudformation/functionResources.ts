import type {
  PlannedCallbackUrl,
  PlannedConnections,
  PlannedFunction,
  PlannedNewFunction,
} from '../../plan/plannedFunction.ts';
import { type Entry, resource, spelled } from './entry.ts';
import { ACCOUNT_ID, GetAtt, PARTITION, REGION, Ref, text, URL_SUFFIX, type Value } from './intrinsics.ts';
import { type Allowed, policyResource, trustPolicy } from './roleResources.ts';

export function functionResources(planned: PlannedFunction): Entry[] {
  if (planned.source === 'existing') return [];
  const { id, logicalId, roleLogicalId, policyLogicalId, connections, callbackUrls } = planned;
  return [
    resource(id, roleLogicalId, 'AWS::IAM::Role', {
      AssumeRolePolicyDocument: trustPolicy('lambda.amazonaws.com'),
      ManagedPolicyArns: [text`arn:${PARTITION}:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole`],
    }),
    ...(policyLogicalId === undefined
      ? []
      : [policyResource(id, { logicalId: roleLogicalId, policyLogicalId }, connections.map(managed))]),
    resource(
      id,
      logicalId,
      'AWS::Lambda::Function',
      {
        Runtime: planned.runtime,
        Handler: planned.handler,
        Code: { ZipFile: planned.code },
        Role: new GetAtt(roleLogicalId, 'Arn'),
        Environment:
          callbackUrls.length > 0 ? { Variables: Object.fromEntries(callbackUrls.map(variable)) } : undefined,
      },
      policyLogicalId, // so that the first messages find the function allowed to answer them
    ),
    ...qualifierResources(planned),
  ];
}

/** The statement that lets a function post to connections, look them up and close them (Developer Guide, "Use IAM authorization"). */
function managed({ apiLogicalId, stage }: PlannedConnections) {
  return {
    Action: 'execute-api:ManageConnections',
    Resource: text`arn:${PARTITION}:execute-api:${REGION}:${ACCOUNT_ID}:${new Ref(apiLogicalId)}/${stage?.name ?? '*'}/*/@connections/*`,
  };
}

function variable({ variable: name, apiLogicalId, stage }: PlannedCallbackUrl): [string, Value] {
  return [name, text`https://${new Ref(apiLogicalId)}.execute-api.${REGION}.${URL_SUFFIX}/${stage.name}`];
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

/** How API Gateway calls what is invoked; the ARN alone is enough for HTTP APIs only. */
export function invocationsUri(planned: PlannedFunction): Value {
  return text`arn:${PARTITION}:apigateway:${REGION}:lambda:path/2015-03-31/functions/${functionArn(planned)}/invocations`;
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

/** Leave to invoke a function. */
export function invoking(invoked: PlannedFunction): Allowed {
  return { Action: 'lambda:InvokeFunction', Resource: functionArn(invoked) };
}
