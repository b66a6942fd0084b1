import type { HttpApi } from '../model/api.ts';
import type { Cors } from '../model/cors.ts';
import type { ApiId, RouteId } from '../model/ids.ts';
import type { IpAddressType } from '../model/ipAddressType.ts';
import type { HttpRouteKey } from '../model/route.ts';
import type { PlannedAlarm, PlannedDashboard } from './plannedAlarm.ts';
import type { PlannedAuthorization, PlannedAuthorizer } from './plannedAuthorizer.ts';
import type { PlannedDocumentation, PlannedSchema } from './plannedDocumentation.ts';
import type { PlannedDomain } from './plannedDomain.ts';
import type { PlannedFunction } from './plannedFunction.ts';
import type { PlannedInput } from './plannedInput.ts';
import type { PlannedIntegration } from './plannedIntegration.ts';
import type { PlannedResource } from './plannedResource.ts';
import type { PlannedStage } from './plannedStage.ts';
import type { PlannedVpcLink } from './plannedVpcLink.ts';
import type { PlannedAccount, PlannedUsagePlan, PlannedWebSocketApi } from './plannedWebSocket.ts';

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
  usagePlans: readonly PlannedUsagePlan[];
  /** Where the design sets the account's role for logs. */
  account: PlannedAccount | undefined;
  /** What only the user knows: parameters of the template, properties of the stack. */
  inputs: readonly PlannedInput[];
}

export type PlannedApi = PlannedHttpApi | PlannedWebSocketApi;

/** What an API of either protocol has. */
export interface PlannedApiFields {
  id: ApiId;
  logicalId: string;
  /** `Books` of `BooksApi`, the beginning of the names of all that belongs to it. */
  prefix: string;
  title: string;
  description: string | undefined;
  version: string | undefined;
  disableExecuteApiEndpoint: boolean;
  ipAddressType: IpAddressType | undefined;
  /** Of the API and of its stages, as CDK's tags reach both. */
  tags: Readonly<Record<string, string>>;
  stages: readonly PlannedStage[];
  /** Of functions that let the whole API invoke them. */
  permissions: readonly PlannedPermission[];
  alarms: readonly PlannedAlarm[];
  dashboard: PlannedDashboard | undefined;
}

export interface PlannedHttpApi extends PlannedApiFields {
  protocol: 'HTTP';
  source: HttpApi;
  /** Absent when no field of it says anything. */
  cors: Cors | undefined;
  /** Those that guard a route. */
  authorizers: readonly PlannedAuthorizer[];
  /** What guards the routes that do not say otherwise, where it guards any. */
  defaultAuthorization: PlannedAuthorization;
  /** Those that a route goes to. */
  integrations: readonly PlannedIntegration[];
  /** Those that go somewhere. */
  routes: readonly PlannedRoute[];
  schemas: readonly PlannedSchema[];
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

/** The HTTP APIs of a plan. */
export function plannedHttpApis({ apis }: Plan): PlannedHttpApi[] {
  return apis.filter((api) => api.protocol === 'HTTP');
}

/** The WebSocket APIs of a plan. */
export function plannedWebSocketApis({ apis }: Plan): PlannedWebSocketApi[] {
  return apis.filter((api) => api.protocol === 'WEBSOCKET');
}
