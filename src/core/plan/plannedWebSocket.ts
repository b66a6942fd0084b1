import type { API_KEY_SOURCES, WebSocketApi } from '../model/api.ts';
import type { JsonObject } from '../model/checkedSchema.ts';
import type { HttpMethod } from '../model/httpMethod.ts';
import type { AuthorizerId, ModelId, RouteId, UsagePlanId } from '../model/ids.ts';
import type { QUOTA_PERIODS } from '../model/usagePlan.ts';
import type { ContentHandling, PassthroughBehavior, ServiceTarget } from '../model/webSocketIntegration.ts';
import type { WebSocketRouteKey } from '../model/webSocketRoute.ts';
import type { PlannedApiFields, PlannedPermission } from './plan.ts';
import type {
  PlannedActionCredentials,
  PlannedAuthorizerCredentials,
  PlannedInvocation,
} from './plannedCredentials.ts';
import type { PlannedFunction } from './plannedFunction.ts';
import type { PlannedValue } from './plannedInput.ts';
import type { PlannedIntegrationFields } from './plannedIntegration.ts';
import type { PlannedStage } from './plannedStage.ts';

/** A WebSocket API with what belongs to it. What only HTTP APIs have is left out; a rule has spoken up about it. */
export interface PlannedWebSocketApi extends PlannedApiFields {
  protocol: 'WEBSOCKET';
  source: WebSocketApi;
  routeSelectionExpression: string;
  apiKeySelectionExpression: (typeof API_KEY_SOURCES)[number] | undefined;
  disableSchemaValidation: boolean;
  /** Those that guard `$connect`. */
  authorizers: readonly PlannedWebSocketAuthorizer[];
  /** All models whose text is a JSON Schema. */
  models: readonly PlannedModel[];
  /** Those that a route goes to. */
  integrations: readonly PlannedWebSocketIntegration[];
  /** Those that go somewhere, and `$connect` even if it goes nowhere: it may guard the API. */
  routes: readonly PlannedWebSocketRoute[];
}

/** AWS::ApiGatewayV2::Model. */
export interface PlannedModel {
  id: ModelId;
  logicalId: string;
  /** As CloudFormation takes it: letters and digits, unique in the API. */
  name: string;
  /** What the user calls it. */
  title: string;
  description: string | undefined;
  contentType: string;
  value: JsonObject;
}

/** AWS::ApiGatewayV2::Route. */
export interface PlannedWebSocketRoute {
  id: RouteId;
  logicalId: string;
  key: WebSocketRouteKey;
  /** The `RouteKey` as API Gateway spells it. */
  routeKey: string;
  operationName: string | undefined;
  /** Absent for a `$connect` that goes nowhere. */
  integration: PlannedWebSocketIntegration | undefined;
  /** Only of `$connect`. */
  authorization: PlannedWebSocketAuthorization;
  /** Only of `$connect`. */
  apiKeyRequired: boolean;
  /** `route.request.querystring.room`, and whether it must be there; only of `$connect`. */
  requestParameters: Readonly<Record<string, boolean>>;
  modelSelectionExpression: string | undefined;
  /** Models by what the model selection expression comes to. */
  requestModels: Readonly<Record<string, PlannedModel>>;
  /** What makes the route answer the client that sent the message. */
  response: PlannedRouteResponse | undefined;
  /** The route's permission to invoke the function it goes to. */
  permission: PlannedPermission | undefined;
  documentation: PlannedMessages;
}

/** AWS::ApiGatewayV2::RouteResponse; its key is always `$default`, and so is the route's RouteResponseSelectionExpression. */
export interface PlannedRouteResponse {
  logicalId: string;
  models: Readonly<Record<string, PlannedModel>>;
  /** `route.response.header.x-request-id`, and whether it must be there. */
  parameters: Readonly<Record<string, boolean>>;
}

export type PlannedWebSocketAuthorization =
  | { kind: 'none' }
  | { kind: 'iam' }
  | { kind: 'authorizer'; authorizer: PlannedWebSocketAuthorizer };

/** AWS::ApiGatewayV2::Authorizer of the type REQUEST, without what HTTP APIs add. */
export interface PlannedWebSocketAuthorizer {
  id: AuthorizerId;
  kind: 'websocket-lambda';
  title: string;
  logicalId: string;
  function: PlannedFunction;
  identitySources: readonly string[];
  credentials: PlannedAuthorizerCredentials;
}

export type PlannedWebSocketIntegration =
  | PlannedWebSocketLambda
  | PlannedWebSocketHttpProxy
  | PlannedWebSocketHttp
  | PlannedWebSocketAws
  | PlannedWebSocketMock;

/** What an integration has that changes messages and answers. Templates, parameters and responses are by key, the last of a key counts. */
export interface PlannedTransformation {
  templateSelectionExpression: string | undefined;
  requestTemplates: Readonly<Record<string, string>>;
  passthroughBehavior: PassthroughBehavior | undefined;
  contentHandlingStrategy: ContentHandling | undefined;
  requestParameters: Readonly<Record<string, string>>;
  responses: readonly PlannedIntegrationResponse[];
}

/** AWS::ApiGatewayV2::IntegrationResponse. */
export interface PlannedIntegrationResponse {
  logicalId: string;
  key: string;
  templateSelectionExpression: string | undefined;
  templates: Readonly<Record<string, string>>;
  parameters: Readonly<Record<string, string>>;
  contentHandlingStrategy: ContentHandling | undefined;
}

/** What becomes of the answers of an integration; a proxy passes them on as they are. */
export function integrationResponses(integration: PlannedWebSocketIntegration): readonly PlannedIntegrationResponse[] {
  return ('transformation' in integration && integration.transformation?.responses) || [];
}

/** AWS_PROXY, or AWS where the function gets what a template makes. */
export interface PlannedWebSocketLambda extends PlannedIntegrationFields {
  kind: 'lambda';
  function: PlannedFunction;
  credentials: PlannedInvocation;
  /** Of a proxy. */
  contentHandlingStrategy: ContentHandling | undefined;
  /** Absent for a proxy. */
  transformation: PlannedTransformation | undefined;
}

/** HTTP_PROXY. */
interface PlannedWebSocketHttpProxy extends PlannedIntegrationFields {
  kind: 'http-proxy';
  url: string;
  method: HttpMethod;
  requestParameters: Readonly<Record<string, string>>;
}

/** HTTP. */
interface PlannedWebSocketHttp extends PlannedIntegrationFields {
  kind: 'http';
  url: string;
  method: HttpMethod;
  transformation: PlannedTransformation;
}

/** AWS, of a service. */
export interface PlannedWebSocketAws extends PlannedIntegrationFields {
  kind: 'aws';
  service: string;
  target: ServiceTarget;
  /** Absent: that of the stack. */
  region: string | undefined;
  method: HttpMethod;
  credentials: PlannedActionCredentials;
  transformation: PlannedTransformation;
}

/** MOCK. */
interface PlannedWebSocketMock extends PlannedIntegrationFields {
  kind: 'mock';
  transformation: PlannedTransformation;
}

/** What clients may know of a route, for AsyncAPI. */
export interface PlannedMessages {
  summary: string | undefined;
  description: string | undefined;
  tags: readonly string[];
  deprecated: boolean;
  /** What a client sends; several where a model selection expression tells them apart. */
  messages: readonly PlannedMessage[];
  /** What the same client gets back; none where the route is not two-way. */
  replies: readonly PlannedMessage[];
  /** What clients get through the management API. */
  pushes: readonly PlannedMessage[];
  /** How many schemas cannot be read and are left out. */
  lostSchemas: number;
}

export interface PlannedMessage {
  /** What the user calls it; absent where it is called after the route. */
  name: string | undefined;
  description: string | undefined;
  /** Absent where nobody says what it holds. */
  payload: { kind: 'model'; model: PlannedModel } | { kind: 'inline'; value: JsonObject } | undefined;
}

/** AWS::ApiGateway::UsagePlan with its keys. */
export interface PlannedUsagePlan {
  id: UsagePlanId;
  title: string;
  logicalId: string;
  description: string | undefined;
  /** Stages of WebSocket APIs, each once. */
  stages: readonly { api: PlannedWebSocketApi; stage: PlannedStage }[];
  throttlingRateLimit: number | undefined;
  throttlingBurstLimit: number | undefined;
  quota: { limit: number; period: (typeof QUOTA_PERIODS)[number]; offset: number | undefined } | undefined;
  keys: readonly PlannedApiKey[];
}

/** A key, and its place in the plan (AWS::ApiGateway::UsagePlanKey). */
export type PlannedApiKey =
  | {
      source: 'new';
      logicalId: string;
      planKeyLogicalId: string;
      title: string;
      description: string | undefined;
      enabled: boolean;
    }
  | { source: 'existing'; planKeyLogicalId: string; keyId: PlannedValue };

/**
 * AWS::ApiGateway::Account with the role as which API Gateway writes logs. There is one for each account and region, so
 * that it stays when the stack goes.
 */
export interface PlannedAccount {
  logicalId: string;
  roleLogicalId: string;
}
