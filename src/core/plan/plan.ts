import type { Retention } from '../model/accessLog.ts';
import type { HttpApi } from '../model/api.ts';
import type { Cors } from '../model/cors.ts';
import type { EndpointType, SecurityPolicy } from '../model/domain.ts';
import type { HttpMethod } from '../model/httpMethod.ts';
import type {
  ApiId,
  DomainId,
  EntityId,
  FunctionId,
  IntegrationId,
  MappingId,
  RouteId,
  StageId,
  VpcLinkId,
} from '../model/ids.ts';
import type { IpAddressType } from '../model/ipAddressType.ts';
import type { InlineRuntime } from '../model/lambdaFunction.ts';
import type { HttpRouteKey } from '../model/route.ts';
import type { IntegrationSubtype } from '../model/serviceCall.ts';
import type { InputKind, InputKindMeta } from './inputKinds.ts';
import type { PlannedDocumentation, PlannedSchema } from './planDocumentation.ts';
import type { PlannedAlarm, PlannedDashboard } from './plannedAlarm.ts';
import type { PlannedAuthorization, PlannedAuthorizer } from './plannedAuthorizer.ts';
import type {
  PlannedEventBus,
  PlannedQueue,
  PlannedResource,
  PlannedStateMachine,
  PlannedStream,
} from './plannedResource.ts';

/**
 * A design lowered for the printers: references resolved, names allocated, order fixed, what cannot be deployed left
 * out. Every `logicalId` is unique in the plan, in PascalCase, made of letters and digits only.
 */
export interface Plan {
  /** The design's own name. */
  title: string;
  description: string | undefined;
  /** `BookshopStack`. */
  stackName: string;
  /** `bookshop`: for files and packages. */
  slug: string;
  apis: readonly PlannedApi[];
  /** Those that an integration or an authorizer of the plan invokes. */
  functions: readonly PlannedFunction[];
  /** Those that an integration of the plan goes through. */
  vpcLinks: readonly PlannedVpcLink[];
  /** Queues, buses and the like that something in the plan uses. */
  resources: readonly PlannedResource[];
  domains: readonly PlannedDomain[];
  /** What only the user knows: parameters of the template, properties of the stack. */
  inputs: readonly PlannedInput[];
}

export interface PlannedInput extends InputKindMeta {
  id: Exclude<EntityId, `route:${number}` | `mapping:${number}`>;
  logicalId: string;
  kind: InputKind;
  /** One sentence that tells the user what to give. */
  description: string;
  /** Whether only the CDK wants to know it: no resource of the template holds it. */
  cdkOnly: boolean;
}

/** A value that the design holds, or that is asked for at deployment. */
export type PlannedValue = { kind: 'literal'; text: string } | { kind: 'input'; input: PlannedInput };
/** The same of several texts; the input is a list. */
export type PlannedList = { kind: 'literal'; texts: readonly string[] } | { kind: 'input'; input: PlannedInput };

/** A role that API Gateway assumes, with a policy of its own that allows no more than what it is for. */
export interface PlannedRole {
  logicalId: string;
  policyLogicalId: string;
}

/** A role that API Gateway assumes, with a policy of its own that allows no more than what it is for. */
export interface PlannedRole {
  logicalId: string;
  policyLogicalId: string;
}

export type PlannedFunction = PlannedNewFunction | PlannedExistingFunction;

export interface PlannedNewFunction {
  id: FunctionId;
  source: 'new';
  /** What the user calls it. */
  title: string;
  logicalId: string;
  roleLogicalId: string;
  runtime: InlineRuntime;
  /** `index.handler`. */
  handler: string;
  code: string;
  /** Absent where the newest code is invoked. */
  qualifier: PlannedQualifier | undefined;
}

/**
 * What of a new function is invoked. A version is a snapshot of the code, so its logical id ends in a hash of that:
 * CloudFormation publishes a new one whenever it changes.
 */
export interface PlannedQualifier {
  versionLogicalId: string;
  /** Points at the version, and is invoked in its place. */
  alias: { logicalId: string; name: string } | undefined;
}

export interface PlannedExistingFunction {
  id: FunctionId;
  source: 'existing';
  title: string;
  /** Names the construct that stands for it in CDK; CloudFormation has no resource for it. */
  logicalId: string;
  arn: PlannedValue;
}

export interface PlannedApi {
  id: ApiId;
  source: HttpApi;
  logicalId: string;
  /** `Books` of `BooksApi`, the beginning of the names of all that belongs to it. */
  prefix: string;
  title: string;
  description: string | undefined;
  version: string | undefined;
  disableExecuteApiEndpoint: boolean;
  ipAddressType: IpAddressType | undefined;
  /** Absent when no field of it says anything. */
  cors: Cors | undefined;
  /** Of the API and of its stages, as CDK's tags reach both. */
  tags: Readonly<Record<string, string>>;
  /** Those that guard a route. */
  authorizers: readonly PlannedAuthorizer[];
  /** What guards the routes that do not say otherwise, where it guards any. */
  defaultAuthorization: PlannedAuthorization;
  /** Those that a route goes to. */
  integrations: readonly PlannedIntegration[];
  /** Those that go somewhere. */
  routes: readonly PlannedRoute[];
  stages: readonly PlannedStage[];
  /** Of functions that let the whole API invoke them. */
  permissions: readonly PlannedPermission[];
  alarms: readonly PlannedAlarm[];
  dashboard: PlannedDashboard | undefined;
  schemas: readonly PlannedSchema[];
}

export type PlannedIntegration =
  | PlannedLambdaIntegration
  | PlannedHttpUrlIntegration
  | PlannedPrivateIntegration
  | PlannedServiceIntegration;

/** What every kind of integration has. */
export interface PlannedIntegrationFields {
  id: IntegrationId;
  title: string;
  logicalId: string;
  description: string | undefined;
  timeoutInMillis: number | undefined;
}

export interface PlannedLambdaIntegration extends PlannedIntegrationFields {
  kind: 'lambda';
  function: PlannedFunction;
  payloadFormatVersion: '1.0' | '2.0';
  credentials: PlannedLambdaCredentials;
  mappings: PlannedMappings;
}

/** What lets API Gateway invoke a function: permissions of the function's own, or an identity that may. */
export type PlannedLambdaCredentials =
  | { kind: 'route-permissions' }
  | { kind: 'api-permission' }
  | { kind: 'new-role'; role: PlannedRole }
  | { kind: 'existing-role'; arn: PlannedValue }
  | { kind: 'caller' };

/** Of the kinds of credentials, those that are an identity. */
export type PlannedServiceCredentials = Exclude<
  PlannedLambdaCredentials,
  { kind: 'route-permissions' } | { kind: 'api-permission' }
>;

/** A call to an AWS service, with an `IntegrationSubtype`. */
export interface PlannedServiceIntegration extends PlannedIntegrationFields {
  kind: 'service';
  subtype: IntegrationSubtype;
  target: PlannedServiceTarget;
  /** What a new role allows of the target. */
  statement: { sid: string; action: string };
  credentials: PlannedServiceCredentials;
  /** Of a new role that CDK's own construct for the call makes below the API, whose tags reach it. */
  constructTags: Readonly<Record<string, string>> | undefined;
  /** The parameters of the call but for the one that names the target, which follows from it. */
  mappings: PlannedMappings;
}

/** What a call is about; executions and configurations are named by the parameters of the call. */
export type PlannedServiceTarget =
  | PlannedQueue
  | PlannedEventBus
  | PlannedStream
  | PlannedStateMachine
  | { kind: 'executions'; machine: PlannedStateMachine }
  | { kind: 'configurations'; region: string | undefined };

export interface PlannedHttpUrlIntegration extends PlannedIntegrationFields {
  kind: 'http-url';
  url: string;
  method: HttpMethod;
  mappings: PlannedMappings;
}

/** A listener of a load balancer, or a service of Cloud Map, behind a VPC link. */
export interface PlannedPrivateIntegration extends PlannedIntegrationFields {
  kind: 'alb' | 'nlb' | 'cloud-map';
  /** The ARN of the listener or the service. */
  target: PlannedValue;
  vpcLink: PlannedVpcLink;
  method: HttpMethod;
  /** Absent where the call is plain HTTP. */
  serverNameToVerify: string | undefined;
  mappings: PlannedMappings;
}

/** What API Gateway changes in requests and in the answers of a status code: values by destination. */
export interface PlannedMappings {
  request: Readonly<Record<string, string>>;
  responses: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export type PlannedVpcLink = PlannedNewVpcLink | PlannedExistingVpcLink;

export interface PlannedNewVpcLink {
  id: VpcLinkId;
  source: 'new';
  title: string;
  logicalId: string;
  vpc: PlannedValue;
  subnets: PlannedList;
  securityGroups: PlannedSecurityGroups;
  tags: Readonly<Record<string, string>>;
}

export type PlannedSecurityGroups =
  | { kind: 'none' }
  | { kind: 'new'; logicalId: string; description: string }
  | { kind: 'existing'; ids: PlannedList };

export interface PlannedExistingVpcLink {
  id: VpcLinkId;
  source: 'existing';
  title: string;
  /** Names the construct that stands for it in CDK; CloudFormation has no resource for it. */
  logicalId: string;
  existingId: PlannedValue;
  /** What CDK wants to know of any link. */
  vpc: PlannedValue;
}

export interface PlannedRoute {
  id: RouteId;
  logicalId: string;
  key: HttpRouteKey;
  /** The `RouteKey` as API Gateway spells it. */
  routeKey: string;
  integration: PlannedIntegration;
  authorization: PlannedAuthorization;
  /** The route's permission to invoke the function it goes to. */
  permission: PlannedPermission | undefined;
  documentation: PlannedDocumentation | undefined;
}

/** AWS::Lambda::Permission, on the version or the alias where one of those is invoked. */
export interface PlannedPermission {
  logicalId: string;
  function: PlannedFunction;
  /** What follows the API's id in the SourceArn. */
  sourcePath: string;
}

export interface PlannedStage {
  id: StageId;
  logicalId: string;
  name: string;
  isDefault: boolean;
  autoDeploy: boolean;
  /** Of a stage that does not deploy by itself, unless there is no route to deploy (AWS refuses that). */
  deployment: PlannedDeployment | undefined;
  description: string | undefined;
  throttlingRateLimit: number | undefined;
  throttlingBurstLimit: number | undefined;
  detailedMetricsEnabled: boolean;
  /** At most one for each route. */
  routeSettings: readonly PlannedRouteSettings[];
  accessLog: PlannedAccessLog | undefined;
  variables: Readonly<Record<string, string>>;
  /** Absent when the execute-api endpoint is off. */
  url: PlannedUrl | undefined;
}

/** What a stage says about one route; it has to be there before the stage is told. */
export interface PlannedRouteSettings {
  routeKey: string;
  routeLogicalId: string;
  throttlingRateLimit: number | undefined;
  throttlingBurstLimit: number | undefined;
  detailedMetricsEnabled: boolean | undefined;
}

export interface PlannedAccessLog {
  logGroup: PlannedLogGroup;
  format: string;
}

export type PlannedLogGroup =
  | {
      source: 'new';
      logicalId: string;
      retention: Retention;
    }
  | { source: 'existing'; arn: PlannedValue };

/**
 * A deployment is a snapshot and is not renewed when routes change, so its logical id ends in a hash of what it holds:
 * CloudFormation makes a new one whenever that changes.
 */
export interface PlannedDeployment {
  logicalId: string;
  description: string;
}

/** An output of the stack. */
export interface PlannedUrl {
  logicalId: string;
  description: string;
}

export interface PlannedDomain {
  id: DomainId;
  logicalId: string;
  name: string;
  endpoint: PlannedEndpoint;
  /** While the domain migrates from one type of endpoint to another. */
  secondEndpoint: PlannedEndpoint | undefined;
  mutualTls: PlannedMutualTls | undefined;
  hostedZone: PlannedHostedZone | undefined;
  /** In the hosted zone, as far as there is a regional endpoint that they can point at. */
  records: readonly PlannedRecord[];
  tags: Readonly<Record<string, string>>;
  mappings: readonly PlannedMapping[];
  /** Outputs that a DNS record for the domain points at, where the stack does not add it itself. */
  dnsTarget: { regionalDomainName: PlannedUrl; regionalHostedZoneId: PlannedUrl } | undefined;
}

export interface PlannedEndpoint {
  endpointType: EndpointType;
  securityPolicy: SecurityPolicy;
  ipAddressType: IpAddressType | undefined;
  certificate: PlannedCertificate;
}

/** Its logical id names the construct that stands for an existing one in CDK; CloudFormation has no resource for it. */
export type PlannedCertificate = PlannedNewCertificate | PlannedExistingCertificate;

export interface PlannedNewCertificate {
  source: 'new';
  logicalId: string;
  /** What the certificate is called in lists. */
  title: string;
  domainName: string;
  /** Where the record goes that proves the name; absent: the user adds it while the deployment waits. */
  hostedZone: PlannedHostedZone | undefined;
}

export interface PlannedExistingCertificate {
  source: 'existing';
  logicalId: string;
  arn: PlannedValue;
}

export interface PlannedMutualTls {
  bucketLogicalId: string;
  bucket: PlannedValue;
  key: string;
  version: string | undefined;
  ownershipCertificate: PlannedExistingCertificate | undefined;
}

export interface PlannedHostedZone {
  /** Names the construct that stands for it in CDK. */
  logicalId: string;
  hostedZoneId: PlannedValue;
}

/** An alias record of Route 53: AWS::Route53::RecordSet. */
export interface PlannedRecord {
  logicalId: string;
  type: 'A' | 'AAAA';
  /** With a dot at its end, as DNS has it. */
  name: string;
}

export interface PlannedMapping {
  id: MappingId;
  logicalId: string;
  /** Absent for the domain's root. */
  key: string | undefined;
  api: PlannedApi;
  stage: PlannedStage;
  /** Absent for a wildcard domain, which has no one URL. */
  url: PlannedUrl | undefined;
}
