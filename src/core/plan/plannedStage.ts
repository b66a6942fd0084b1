import type { Retention } from '../model/accessLog.ts';
import type { StageId } from '../model/ids.ts';
import type { LoggingLevel } from '../model/stage.ts';
import type { PlannedValue } from './plannedInput.ts';
import type { PlannedOutput } from './plannedOutput.ts';
import type { PlannedAccount } from './plannedWebSocket.ts';

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
  /** The next three only of WebSocket APIs. */
  loggingLevel: LoggingLevel | undefined;
  dataTraceEnabled: boolean | undefined;
  clientCertificateId: string | undefined;
  /** Holds the role that the logs of a WebSocket API need; absent where there are none, or the design does not set it. */
  account: PlannedAccount | undefined;
  /** At most one for each route. */
  routeSettings: readonly PlannedRouteSettings[];
  accessLog: PlannedAccessLog | undefined;
  variables: Readonly<Record<string, string>>;
  /** Absent when the execute-api endpoint is off. */
  url: PlannedOutput | undefined;
  /** Where the connections of a WebSocket API are managed; absent with the URL. */
  callbackUrl: PlannedOutput | undefined;
}

/** What a stage says about one route; it has to be there before the stage is told. */
export interface PlannedRouteSettings {
  routeKey: string;
  routeLogicalId: string;
  throttlingRateLimit: number | undefined;
  throttlingBurstLimit: number | undefined;
  detailedMetricsEnabled: boolean | undefined;
  loggingLevel: LoggingLevel | undefined;
  dataTraceEnabled: boolean | undefined;
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
