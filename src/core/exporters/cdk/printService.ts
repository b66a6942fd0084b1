import type { IntegrationSubtype } from '../../model/serviceCall.ts';
import type { PlannedHttpApi } from '../../plan/plan.ts';
import {
  type PlannedServiceIntegration,
  type PlannedServiceTarget,
  stoppedMachine,
} from '../../plan/plannedIntegration.ts';
import type { PlannedResource } from '../../plan/plannedResource.ts';
import { reference } from './codeWriter.ts';
import { serviceIntegrationHelper } from './escapeHatches.ts';
import { call, type Expression, list, object, raw, string } from './expression.ts';
import { APIS, INTEGRATIONS } from './modules.ts';
import { integrationCredentials } from './printCredentials.ts';
import { parameterMapping } from './printMappings.ts';
import { found, optionalString, type StackContext } from './stackContext.ts';

const SUBTYPES: Readonly<Record<IntegrationSubtype, string>> = {
  'EventBridge-PutEvents': 'EVENTBRIDGE_PUT_EVENTS',
  'SQS-SendMessage': 'SQS_SEND_MESSAGE',
  'SQS-ReceiveMessage': 'SQS_RECEIVE_MESSAGE',
  'SQS-DeleteMessage': 'SQS_DELETE_MESSAGE',
  'SQS-PurgeQueue': 'SQS_PURGE_QUEUE',
  'AppConfig-GetConfiguration': 'APPCONFIG_GET_CONFIGURATION',
  'Kinesis-PutRecord': 'KINESIS_PUT_RECORD',
  'StepFunctions-StartExecution': 'STEPFUNCTIONS_START_EXECUTION',
  'StepFunctions-StartSyncExecution': 'STEPFUNCTIONS_START_SYNC_EXECUTION',
  'StepFunctions-StopExecution': 'STEPFUNCTIONS_STOP_EXECUTION',
};

/** A call to a service; what it needs is printed before. */
export function serviceIntegration(
  stack: StackContext,
  api: PlannedHttpApi,
  planned: PlannedServiceIntegration,
  id: string,
  timeout: Expression | undefined,
): Expression {
  const { writer } = stack;
  const subtype = raw(`${writer.import(APIS, 'HttpIntegrationSubtype')}.${SUBTYPES[planned.subtype]}`);
  const mapping = parameterMapping(stack, planned.mappings, targetParameter(stack, planned.target));
  const construct = serviceConstruct(planned);
  if (construct) {
    const { type, property, resource } = construct;
    return call(
      `new ${writer.import(INTEGRATIONS, type)}`,
      string(id),
      object({ [property]: resource(stack), subtype, parameterMapping: mapping }),
    );
  }
  const { action, sid } = planned.statement;
  const credentials = integrationCredentials(stack, api, planned, () => ({
    sid,
    actions: [action],
    resources: list([targetArn(stack, planned.target)]),
  }));
  return call(
    `new ${stack.helper(serviceIntegrationHelper, 'ServiceIntegration')}`,
    string(id),
    object({ subtype, credentials, parameterMapping: mapping, timeout }),
  );
}

interface ServiceConstruct {
  type: 'HttpSqsIntegration' | 'HttpEventBridgeIntegration' | 'HttpStepFunctionsIntegration';
  property: string;
  resource: (stack: StackContext) => Expression;
}

/** The construct that makes a call through a role of its own, for the services and resources that CDK has one for. */
export function serviceConstruct({ constructTags, target }: PlannedServiceIntegration): ServiceConstruct | undefined {
  if (!constructTags) return undefined;
  switch (target.kind) {
    case 'queue':
      return { type: 'HttpSqsIntegration', property: 'queue', resource: (stack) => raw(name(stack, target)) };
    case 'event-bus':
      return {
        type: 'HttpEventBridgeIntegration',
        property: 'eventBusRef',
        resource: (stack) => raw(`${name(stack, target)}.eventBusRef`),
      };
    case 'default-bus':
      return {
        type: 'HttpEventBridgeIntegration',
        property: 'eventBusRef',
        resource: () => object({ eventBusName: string('default'), eventBusArn: defaultBusArn(target) }),
      };
    case 'state-machine':
    case 'executions': {
      const machine = target.kind === 'executions' ? stoppedMachine(target) : target;
      return {
        type: 'HttpStepFunctionsIntegration',
        property: 'stateMachine',
        resource: (stack) => raw(name(stack, machine)),
      };
    }
    case 'stream':
    case 'configurations':
      return undefined;
  }
}

function name(stack: StackContext, { id }: PlannedResource): string {
  return reference(found(stack.resources, id));
}

/** The parameter of a call that names what it is about. */
function targetParameter(stack: StackContext, target: PlannedServiceTarget): Record<string, string> {
  switch (target.kind) {
    case 'queue':
      return { QueueUrl: `${name(stack, target)}.queueUrl` };
    case 'event-bus':
      // PutEvents takes an ARN too, which names a bus of any account.
      return {
        EventBusName: `${name(stack, target)}.${target.origin.source === 'existing' ? 'eventBusArn' : 'eventBusName'}`,
      };
    case 'default-bus':
      return { EventBusName: "'default'" };
    case 'stream':
      return { StreamName: `${name(stack, target)}.streamName` };
    case 'state-machine':
      return { StateMachineArn: `${name(stack, target)}.stateMachineArn` };
    case 'executions':
    case 'configurations':
      return {};
  }
}

/** What a role has to allow the call for. */
function targetArn(stack: StackContext, target: PlannedServiceTarget): Expression {
  switch (target.kind) {
    case 'queue':
      return raw(`${name(stack, target)}.queueArn`);
    case 'event-bus':
      return raw(`${name(stack, target)}.eventBusArn`);
    case 'default-bus':
      return defaultBusArn(target);
    case 'stream':
      return raw(`${name(stack, target)}.streamArn`);
    case 'state-machine':
      return raw(`${name(stack, target)}.stateMachineArn`);
    case 'executions':
      return raw(
        `\`\${${name(stack, stoppedMachine(target))}.stateMachineArn.replace(':stateMachine:', ':execution:')}:*\``,
      );
    case 'configurations':
      return call(
        'this.formatArn',
        object({
          service: string('appconfig'),
          region: optionalString(target.region),
          resource: string('application'),
          resourceName: string('*'),
        }),
      );
  }
}

function defaultBusArn({ region }: { region: string }): Expression {
  return call(
    'this.formatArn',
    object({
      service: string('events'),
      region: string(region),
      resource: string('event-bus'),
      resourceName: string('default'),
    }),
  );
}
