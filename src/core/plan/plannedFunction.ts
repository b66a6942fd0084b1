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
  /** What it may manage the connections of; where there is something, its role has a policy of its own. */
  connections: readonly PlannedConnections[];
  /** `MyFunctionRolePolicy`; only named where there are connections to manage. */
  policyLogicalId: string | undefined;
}

/** A WebSocket API whose connections a function manages (execute-api:ManageConnections), on one stage or on all. */
export interface PlannedConnections {
  apiId: ApiId;
  apiLogicalId: string;
  /**
   * The stage by its name, never by a reference: a stage with a deployment depends on the routes, and they on the
   * function.
   */
  stage: { id: StageId; name: string } | undefined;
  /** The environment variable that holds the callback URL of the stage. */
  urlVariable: string | undefined;
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
