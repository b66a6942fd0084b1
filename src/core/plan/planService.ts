import type { ServiceIntegration } from '../model/integration.ts';
import { resourceOf, roleCarriesTags } from '../model/queries.ts';
import { type IntegrationSubtype, parametersOf } from '../model/serviceCall.ts';
import type { PlanContext } from './planContext.ts';
import { planServiceCredentials } from './planCredentials.ts';
import type {
  PlannedIntegrationFields,
  PlannedServiceIntegration,
  PlannedServiceTarget,
} from './plannedIntegration.ts';
import { plannedEventBus, plannedQueue, plannedStateMachine, plannedStream } from './planResource.ts';
import { tagMap } from './texts.ts';

/** What a role has to allow for each call, under the name CDK gives the statement where it has a construct for it. */
const STATEMENTS: Readonly<Record<IntegrationSubtype, { sid: string; action: string }>> = {
  'EventBridge-PutEvents': { sid: 'AllowEventBridgePutEvents', action: 'events:PutEvents' },
  'SQS-SendMessage': { sid: 'AllowSqsExecution', action: 'sqs:SendMessage' },
  'SQS-ReceiveMessage': { sid: 'AllowSqsExecution', action: 'sqs:ReceiveMessage' },
  'SQS-DeleteMessage': { sid: 'AllowSqsExecution', action: 'sqs:DeleteMessage' },
  'SQS-PurgeQueue': { sid: 'AllowSqsExecution', action: 'sqs:PurgeQueue' },
  'AppConfig-GetConfiguration': { sid: 'AllowAppConfigGetConfiguration', action: 'appconfig:GetConfiguration' },
  'Kinesis-PutRecord': { sid: 'AllowKinesisPutRecord', action: 'kinesis:PutRecord' },
  'StepFunctions-StartExecution': { sid: 'AllowStepFunctionsExecution', action: 'states:StartExecution' },
  'StepFunctions-StartSyncExecution': { sid: 'AllowStepFunctionsExecution', action: 'states:StartSyncExecution' },
  'StepFunctions-StopExecution': { sid: 'AllowStepFunctionsExecution', action: 'states:StopExecution' },
};

export function planService(
  context: PlanContext,
  fields: PlannedIntegrationFields,
  integration: ServiceIntegration,
): PlannedServiceIntegration {
  const { call, credentials } = integration;
  return {
    ...fields,
    kind: 'service',
    subtype: call.subtype,
    target: target(context, integration),
    statement: STATEMENTS[call.subtype],
    credentials: planServiceCredentials(context, fields, credentials),
    constructTags: roleCarriesTags(context.design, integration)
      ? tagMap(context.design.apis[integration.apiId]?.tags ?? [])
      : undefined,
    mappings: { request: parametersOf(call), responses: {} },
  };
}

function target(context: PlanContext, integration: ServiceIntegration): PlannedServiceTarget {
  const { design } = context;
  switch (integration.kind) {
    case 'sqs':
      return plannedQueue(context, resourceOf(design, integration.resourceId, 'queue'));
    case 'event-bridge': {
      const bus = resourceOf(design, integration.resourceId, 'event-bus');
      const { region } = integration.call;
      return bus.origin.source === 'default' && region
        ? { kind: 'default-bus', region }
        : plannedEventBus(context, bus);
    }
    case 'kinesis':
      return plannedStream(context, resourceOf(design, integration.resourceId, 'stream'));
    case 'step-functions': {
      const machine = resourceOf(design, integration.resourceId, 'state-machine');
      if (integration.call.subtype !== 'StepFunctions-StopExecution') return plannedStateMachine(context, machine);
      const isNamed = machine.origin.source === 'new' || integration.credentials === undefined;
      return { kind: 'executions', machine: isNamed ? plannedStateMachine(context, machine) : undefined };
    }
    case 'app-config':
      return { kind: 'configurations', region: integration.call.region };
  }
}
