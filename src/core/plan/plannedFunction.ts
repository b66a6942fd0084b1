import type { ApiId, FunctionId, StageId } from '../model/ids.ts';
import type { InlineRuntime } from '../model/lambdaFunction.ts';
import type { PlannedValue } from './plannedInput.ts';

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
  /** Whose connections it may manage, each once; where there are some, its role has a policy of its own. */
  connections: readonly PlannedConnections[];
  /** Environment variables that hold the callback URL of a stage, each once. */
  callbackUrls: readonly PlannedCallbackUrl[];
  /** `MyFunctionRolePolicy`; only named where there are connections to manage. */
  policyLogicalId: string | undefined;
}

/** A WebSocket API whose connections a function manages (execute-api:ManageConnections), on one stage or on all. */
export interface PlannedConnections {
  apiId: ApiId;
  apiLogicalId: string;
  stage: PlannedManagedStage | undefined;
}

export interface PlannedCallbackUrl {
  variable: string;
  apiId: ApiId;
  apiLogicalId: string;
  stage: PlannedManagedStage;
}

/**
 * A stage by its name, never by a reference: a stage with a deployment depends on the routes, and they on the function.
 */
export interface PlannedManagedStage {
  id: StageId;
  name: string;
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
