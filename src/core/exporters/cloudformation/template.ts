import type { Cors } from '../../model/cors.ts';
import type { EntityId } from '../../model/ids.ts';
import type {
  Plan,
  PlannedApi,
  PlannedDomain,
  PlannedFunction,
  PlannedInput,
  PlannedIntegration,
  PlannedMapping,
  PlannedPermission,
  PlannedRoute,
  PlannedStage,
  PlannedUrl,
  PlannedValue,
} from '../../plan/plan.ts';
import {
  ACCOUNT_ID,
  GetAtt,
  PARTITION,
  REGION,
  Ref,
  text,
  URL_SUFFIX,
  type Value,
  type ValueMap,
} from './intrinsics.ts';

export type SectionName = 'Parameters' | 'Resources' | 'Outputs';

/** A parameter, a resource or an output, and the entity it stands for. */
export interface Entry {
  logicalId: string;
  owner: EntityId;
  value: ValueMap;
}

export interface Template {
  description: string | undefined;
  sections: Readonly<Record<SectionName, readonly Entry[]>>;
}

/** The template of a plan, its resources in the order a person would write them. */
export function templateOf(plan: Plan): Template {
  return {
    description: plan.description ?? (plan.title === '' ? undefined : plan.title),
    sections: {
      Parameters: plan.inputs.map(parameter),
      Resources: [
        ...plan.apis.flatMap(apiResources),
        ...plan.functions.flatMap(functionResources),
        ...plan.domains.flatMap(domainResources),
      ],
      Outputs: [
        ...plan.apis.flatMap((api) => api.stages.flatMap((stage) => stageOutputs(api, stage))),
        ...plan.domains.flatMap(domainOutputs),
      ],
    },
  };
}

function parameter({ id, logicalId, description, pattern, constraint }: PlannedInput): Entry {
  return {
    logicalId,
    owner: id,
    value: { Type: 'String', Description: description, AllowedPattern: pattern, ConstraintDescription: constraint },
  };
}

function resource(owner: EntityId, logicalId: string, Type: string, Properties: ValueMap, DependsOn?: Value): Entry {
  return { logicalId, owner, value: { Type, DependsOn, Properties } };
}

function apiResources(api: PlannedApi): Entry[] {
  return [
    resource(api.id, api.logicalId, 'AWS::ApiGatewayV2::Api', {
      Name: api.title,
      Description: api.description,
      Version: api.version,
      ProtocolType: 'HTTP',
      DisableExecuteApiEndpoint: api.disableExecuteApiEndpoint || undefined,
      CorsConfiguration: api.cors && corsConfiguration(api.cors),
      Tags: unlessEmpty(api.tags),
    }),
    ...api.integrations.map((integration) => integrationResource(api, integration)),
    ...api.routes.flatMap((route) => routeResources(api, route)),
    ...api.stages.flatMap((stage) => stageResources(api, stage)),
  ];
}

function corsConfiguration(cors: Cors): ValueMap {
  return {
    AllowOrigins: unlessNone(cors.allowOrigins),
    AllowMethods: unlessNone(cors.allowMethods),
    AllowHeaders: unlessNone(cors.allowHeaders),
    ExposeHeaders: unlessNone(cors.exposeHeaders),
    AllowCredentials: cors.allowCredentials || undefined,
    MaxAge: cors.maxAge,
  };
}

function integrationResource(api: PlannedApi, integration: PlannedIntegration): Entry {
  return resource(integration.id, integration.logicalId, 'AWS::ApiGatewayV2::Integration', {
    ApiId: new Ref(api.logicalId),
    ...integrationTarget(integration),
    TimeoutInMillis: integration.timeoutInMillis,
  });
}

function integrationTarget(integration: PlannedIntegration): ValueMap {
  switch (integration.kind) {
    case 'lambda':
      return {
        IntegrationType: 'AWS_PROXY',
        IntegrationUri: functionArn(integration.function),
        PayloadFormatVersion: integration.payloadFormatVersion,
      };
    case 'http-url':
      return {
        IntegrationType: 'HTTP_PROXY',
        IntegrationMethod: integration.method,
        IntegrationUri: integration.url,
        PayloadFormatVersion: '1.0',
      };
  }
}

function routeResources(api: PlannedApi, route: PlannedRoute): Entry[] {
  const { id, permission } = route;
  return [
    resource(id, route.logicalId, 'AWS::ApiGatewayV2::Route', {
      ApiId: new Ref(api.logicalId),
      RouteKey: route.routeKey,
      AuthorizationType: 'NONE',
      Target: text`integrations/${new Ref(route.integration.logicalId)}`,
    }),
    ...(permission
      ? [resource(id, permission.logicalId, 'AWS::Lambda::Permission', permissionProperties(api, permission))]
      : []),
  ];
}

function permissionProperties(api: PlannedApi, permission: PlannedPermission): ValueMap {
  return {
    Action: 'lambda:InvokeFunction',
    FunctionName: functionArn(permission.function),
    Principal: 'apigateway.amazonaws.com',
    SourceArn: text`arn:${PARTITION}:execute-api:${REGION}:${ACCOUNT_ID}:${new Ref(api.logicalId)}${permission.sourcePath}`,
  };
}

function stageResources(api: PlannedApi, stage: PlannedStage): Entry[] {
  const { id, deployment } = stage;
  const ApiId = new Ref(api.logicalId);
  const throttled = stage.throttlingRateLimit !== undefined || stage.throttlingBurstLimit !== undefined;
  return [
    ...(deployment
      ? [
          resource(
            id,
            deployment.logicalId,
            'AWS::ApiGatewayV2::Deployment',
            { ApiId, Description: deployment.description },
            dependsOn(api.routes.map((route) => route.logicalId)),
          ),
        ]
      : []),
    resource(id, stage.logicalId, 'AWS::ApiGatewayV2::Stage', {
      ApiId,
      StageName: stage.name,
      Description: stage.description,
      AutoDeploy: stage.autoDeploy || undefined,
      DeploymentId: deployment && new Ref(deployment.logicalId),
      DefaultRouteSettings: throttled
        ? { ThrottlingRateLimit: stage.throttlingRateLimit, ThrottlingBurstLimit: stage.throttlingBurstLimit }
        : undefined,
      StageVariables: unlessEmpty(stage.variables),
      Tags: unlessEmpty(api.tags),
    }),
  ];
}

function functionResources(planned: PlannedFunction): Entry[] {
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

function domainResources(domain: PlannedDomain): Entry[] {
  return [
    resource(domain.id, domain.logicalId, 'AWS::ApiGatewayV2::DomainName', {
      DomainName: domain.name,
      DomainNameConfigurations: [
        { CertificateArn: spelled(domain.certificate), EndpointType: 'REGIONAL', SecurityPolicy: 'TLS_1_2' },
      ],
      Tags: unlessEmpty(domain.tags),
    }),
    ...domain.mappings.map((mapping) => mappingResource(domain, mapping)),
  ];
}

function mappingResource(domain: PlannedDomain, { id, logicalId, key, api, stage }: PlannedMapping): Entry {
  const properties = {
    ApiId: new Ref(api.logicalId),
    ApiMappingKey: key,
    DomainName: new Ref(domain.logicalId),
    Stage: stage.name,
  };
  // The stage is named, not referred to, so the order has to be said.
  return resource(id, logicalId, 'AWS::ApiGatewayV2::ApiMapping', properties, stage.logicalId);
}

function stageOutputs(api: PlannedApi, stage: PlannedStage): Entry[] {
  if (!stage.url) return [];
  const path = stage.isDefault ? '' : stage.name;
  const url = text`https://${new Ref(api.logicalId)}.execute-api.${REGION}.${URL_SUFFIX}/${path}`;
  return [output(stage.id, stage.url, url)];
}

function domainOutputs(domain: PlannedDomain): Entry[] {
  const { id, logicalId, regionalDomainName, regionalHostedZoneId } = domain;
  return [
    ...domain.mappings.flatMap((mapping) =>
      mapping.url ? [output(mapping.id, mapping.url, `https://${domain.name}/${mapping.key ?? ''}`)] : [],
    ),
    output(id, regionalDomainName, new GetAtt(logicalId, 'RegionalDomainName')),
    output(id, regionalHostedZoneId, new GetAtt(logicalId, 'RegionalHostedZoneId')),
  ];
}

function output(owner: EntityId, { logicalId, description }: PlannedUrl, value: Value): Entry {
  return { logicalId, owner, value: { Description: description, Value: value } };
}

function functionArn(planned: PlannedFunction): Value {
  switch (planned.source) {
    case 'new':
      return new GetAtt(planned.logicalId, 'Arn');
    case 'existing':
      return spelled(planned.arn);
  }
}

function spelled(value: PlannedValue): Value {
  return value.kind === 'literal' ? value.text : new Ref(value.input.logicalId);
}

function dependsOn(logicalIds: readonly string[]): Value {
  return logicalIds.length === 1 ? logicalIds[0] : logicalIds;
}

function unlessNone(list: readonly string[]): Value {
  return list.length > 0 ? list : undefined;
}

function unlessEmpty(map: Readonly<Record<string, string>>): Value {
  return Object.keys(map).length > 0 ? map : undefined;
}
