import type { FunctionId } from '../model/ids.ts';
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
