import fc from 'fast-check';
import { chosen, defined, hostile, letters, name, optional, WORD } from './arbitraryTexts.ts';
import type { ServiceCredentials } from './credentials.ts';
import { type Design, freshId } from './design.ts';
import type { ServiceIntegration } from './integration.ts';
import { SERVICE_RESOURCES } from './integrationKinds.ts';
import { sourcesIn } from './mappingSyntax.ts';
import { roleCarriesTags } from './queries.ts';
import type { Resource, ResourceOf } from './resource.ts';
import { COMMON_TAG_TEXT, type Tag } from './tag.ts';

/** Calls to AWS services of generated designs, and what they call; for tests only. */

const plainValue = hostile.filter((text) => text.trim() !== '' && sourcesIn(text).length === 0 && !text.includes('${'));
const value = fc.oneof(
  plainValue,
  fc.constantFrom(
    '$request.body',
    '$request.body.order.id',
    '$request.header.x-id',
    '$request.querystring.q',
    '$context.requestId',
    '${context.requestId}-${request.header.host}',
  ),
);
const source = value.filter((text) => !/^aws\./i.test(text));

/** @param place region and account of the stack, which every ARN shares */
export function validServices(place: string): fc.Arbitrary<(design: Design) => void> {
  return fc
    .array(fc.record({ turns: fc.boolean(), call: callSpec(place) }), { minLength: 3, maxLength: 6 })
    .map((wishes) => (design) => {
      for (const [index, integration] of Object.values(design.integrations).entries()) {
        const { turns, call } = chosen(wishes, index);
        if (integration.kind !== 'http-url' || !turns) continue;
        const { id, apiId, name, timeoutInMillis, description } = integration;
        const common = defined({ id, apiId, name, timeoutInMillis, description });
        design.integrations[id] = serviceIntegration(design, common, call);
      }
      for (const integration of Object.values(design.integrations)) {
        const api = design.apis[integration.apiId];
        if (api && roleCarriesTags(design, integration)) api.tags = tagsForIam(api.tags);
      }
    });
}

/** Those that IAM takes, which knows fewer characters than others and no case of a key. */
function tagsForIam(tags: readonly Tag[]): Tag[] {
  const plain = tags.filter(({ key, value }) => COMMON_TAG_TEXT.test(key + value));
  return [...new Map(plain.map((tag) => [tag.key.toLowerCase(), tag])).values()];
}

type Generated<A> = A extends fc.Arbitrary<infer T> ? T : never;
type CallSpec = Generated<ReturnType<typeof callSpec>>;

function serviceIntegration(
  design: Design,
  common: Pick<ServiceIntegration, 'id' | 'apiId' | 'name'>,
  { kind, resource, sharesResource, credentials, ...spec }: CallSpec,
): ServiceIntegration {
  const called = { ...common, ...spec, ...(credentials && { credentials }) };
  if (kind === 'app-config') return { ...called, kind } as ServiceIntegration; // a call of the kind, as it was generated
  // One that is there already may be of another type, which not every call suits.
  const shared = Object.values(design.resources).find(
    (known) =>
      known.kind === SERVICE_RESOURCES[kind] && JSON.stringify(known.origin) === JSON.stringify(resource?.origin),
  );
  if (shared && sharesResource) return { ...called, kind, resourceId: shared.id } as ServiceIntegration; // as above
  const id = freshId(design, 'resource');
  const titled = resource ? `${resource.name}${id.slice('resource:'.length)}` : '';
  design.resources[id] = { ...resource, id, name: titled, kind: SERVICE_RESOURCES[kind] } as Resource; // its origin suits
  return { ...called, kind, resourceId: id } as ServiceIntegration; // as above
}

function callSpec(place: string) {
  const arn = (service: string, resource: string) =>
    optional(letters(WORD, 8).map((text) => `arn:aws:${service}:${place}:${resource}${text}`));
  const existing = (service: string, resource = '') =>
    fc.record({ source: fc.constant('existing' as const), arn: arn(service, resource) }).map(defined);
  const common = {
    sharesResource: fc.boolean(),
    // Not the caller's: IAM would have to guard every route.
    credentials: optional(
      fc
        .record({
          source: fc.constant('existing-role' as const),
          arn: optional(letters(WORD, 8).map((role) => `arn:aws:iam::000000000001:role/${role}`)),
        })
        .map((role): ServiceCredentials => defined(role)),
    ),
  };
  const resource = <O extends Resource['origin']>(origin: fc.Arbitrary<O>) => fc.record({ name, origin });
  const queueOf = (fifo: boolean) =>
    resource<ResourceOf<'queue'>['origin']>(
      fifo
        ? fc.constant({ source: 'new', fifo })
        : fc.oneof(fc.constant({ source: 'new' as const, fifo }), existing('sqs')),
    );
  const machineOf = (type: 'EXPRESS' | 'STANDARD') =>
    resource<ResourceOf<'state-machine'>['origin']>(
      fc.oneof(
        fc.record({ source: fc.constant('new' as const), type: fc.constant(type), definition }).map(defined),
        existing('states', 'stateMachine:'),
      ),
    );
  const call = <C extends object>(fields: { [K in keyof C]: fc.Arbitrary<C[K]> }) => fc.record(fields).map(defined);
  const subtype = (text: string) => fc.constant(text);
  return fc.oneof(
    fc.record({
      ...common,
      kind: fc.constant('sqs' as const),
      resource: queueOf(false),
      call: fc.oneof(
        call({
          subtype: subtype('SQS-SendMessage'),
          messageBody: value,
          delaySeconds: optional(fc.constantFrom('0', '900')),
          messageAttributes: optional(value),
          messageSystemAttributes: optional(value),
        }),
        call({
          subtype: subtype('SQS-ReceiveMessage'),
          maxNumberOfMessages: optional(value),
          attributeNames: optional(value),
          messageAttributeNames: optional(value),
          receiveRequestAttemptId: optional(value),
          visibilityTimeout: optional(fc.constantFrom('0', '30')),
          waitTimeSeconds: optional(fc.constantFrom('0', '20')),
        }),
        call({ subtype: subtype('SQS-DeleteMessage'), receiptHandle: value }),
        call({ subtype: subtype('SQS-PurgeQueue') }),
      ),
    }),
    fc.record({
      ...common,
      kind: fc.constant('sqs' as const),
      resource: queueOf(true),
      call: call({
        subtype: subtype('SQS-SendMessage'),
        messageBody: value,
        messageGroupId: value,
        messageDeduplicationId: optional(value),
      }),
    }),
    fc.record({
      ...common,
      kind: fc.constant('event-bridge' as const),
      resource: resource<ResourceOf<'event-bus'>['origin']>(
        fc.oneof(
          fc.constant({ source: 'default' as const }),
          fc.constant({ source: 'new' as const }),
          existing('events', 'event-bus/'),
        ),
      ),
      call: call({
        subtype: subtype('EventBridge-PutEvents'),
        detail: value,
        detailType: value,
        source,
        time: optional(value),
        resources: optional(value),
        traceHeader: optional(value),
      }),
    }),
    fc.record({
      ...common,
      kind: fc.constant('event-bridge' as const),
      resource: resource<ResourceOf<'event-bus'>['origin']>(fc.constant({ source: 'default' })),
      call: call({
        subtype: subtype('EventBridge-PutEvents'),
        detail: value,
        detailType: value,
        source,
        region: fc.constantFrom('eu-west-1', 'us-gov-west-1'),
      }),
    }),
    fc.record({
      ...common,
      kind: fc.constant('kinesis' as const),
      resource: resource<ResourceOf<'stream'>['origin']>(
        fc.oneof(
          fc.record({
            source: fc.constant('new' as const),
            mode: fc.constantFrom('ON_DEMAND' as const, 'PROVISIONED' as const),
          }),
          existing('kinesis', 'stream/'),
        ),
      ),
      call: call({
        subtype: subtype('Kinesis-PutRecord'),
        data: value,
        partitionKey: value,
        sequenceNumberForOrdering: optional(value),
        explicitHashKey: optional(value),
      }),
    }),
    fc.record({
      ...common,
      kind: fc.constant('step-functions' as const),
      resource: machineOf('EXPRESS'),
      call: fc.oneof(
        call({ subtype: subtype('StepFunctions-StartExecution'), input: optional(value), name: optional(value) }),
        call({
          subtype: subtype('StepFunctions-StartSyncExecution'),
          input: optional(value),
          name: optional(value),
          traceHeader: optional(value),
        }),
      ),
    }),
    fc.record({
      ...common,
      kind: fc.constant('step-functions' as const),
      resource: machineOf('STANDARD'),
      call: call({
        subtype: subtype('StepFunctions-StopExecution'),
        executionArn: value,
        cause: optional(value),
        error: optional(value),
      }),
    }),
    fc.record({
      ...common,
      kind: fc.constant('app-config' as const),
      resource: fc.constant(undefined),
      call: call({
        subtype: subtype('AppConfig-GetConfiguration'),
        application: value,
        environment: value,
        configuration: value,
        clientId: value,
        clientConfigurationVersion: optional(value),
        region: optional(fc.constantFrom('eu-west-1', 'us-gov-west-1')),
      }),
    }),
  );
}

const definition = optional(
  fc.oneof(
    fc.constant('{\n  "StartAt": "A",\n  "States": { "A": { "Type": "Succeed" } }\n}\n'),
    hostile.map((Comment) => JSON.stringify({ Comment, StartAt: 'A', States: { A: { Type: 'Pass', End: true } } })),
  ),
);
