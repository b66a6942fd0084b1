import type { HttpMethod } from '../model/httpMethod.ts';
import type { IntegrationId } from '../model/ids.ts';
import type { IntegrationSubtype } from '../model/serviceCall.ts';
import type { PlannedLambdaCredentials, PlannedServiceCredentials } from './plannedCredentials.ts';
import type { PlannedFunction } from './plannedFunction.ts';
import type { PlannedValue } from './plannedInput.ts';
import type { PlannedEventBus, PlannedQueue, PlannedStateMachine, PlannedStream } from './plannedResource.ts';
import type { PlannedVpcLink } from './plannedVpcLink.ts';

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

/**
 * What a call is about. The default bus of another region than the stack's is none of the stack's resources; executions
 * and configurations are named by the parameters of the call. A state machine that exists is named by the policy of the
 * role that may stop its executions, and by nothing where the design makes no such role.
 */
export type PlannedServiceTarget =
  | PlannedQueue
  | PlannedEventBus
  | PlannedStream
  | PlannedStateMachine
  | { kind: 'default-bus'; region: string }
  | { kind: 'executions'; machine: PlannedStateMachine | undefined }
  | { kind: 'configurations'; region: string | undefined };

/** The state machine that the policy of a role names. */
export function stoppedMachine({ machine }: { machine: PlannedStateMachine | undefined }): PlannedStateMachine {
  if (!machine) throw new Error('Only a role of the design names the state machine whose executions it may stop.');
  return machine;
}

/** What API Gateway changes in requests and in the answers of a status code: values by destination. */
export interface PlannedMappings {
  request: Readonly<Record<string, string>>;
  responses: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
