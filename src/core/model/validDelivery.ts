import fc from 'fast-check';
import { ACCESS_LOG_FORMATS, RETENTION_DAYS } from './accessLog.ts';
import { type Alarm, COMPARISONS, METRICS, type Metric, MISSING_DATA, STATISTICS } from './alarm.ts';
import { chosen, defined, hostile, optional, pick, printable } from './arbitraryTexts.ts';
import { type Design, freshId } from './design.ts';
import type { Domain } from './domain.ts';
import { IP_ADDRESS_TYPES } from './ipAddressType.ts';
import { protocolOf, routesOf } from './queries.ts';
import type { Topic } from './resource.ts';
import { LOGGING_LEVELS, type RouteSettings, type Stage } from './stage.ts';

/** What valid designs say about stages, domains and alarms beyond their base; for tests only. */

/** @param place region and account of the stack, which every ARN shares */
export function validDelivery(place: string): fc.Arbitrary<(design: Design) => void> {
  const logFormat = fc.oneof(
    fc.constantFrom(...Object.values(ACCESS_LOG_FORMATS).flatMap((formats) => Object.values(formats))),
    fc
      .oneof(hostile, printable)
      .filter((text) => !/[\r\n]/.test(text))
      .map((text) => `$context.extendedRequestId ${text}`),
  );
  const arnOfLogGroup = fc
    .constantFrom('books', '/aws/http/books', 'a.b#c-d_e')
    .map((name) => `arn:aws:logs:${place}:log-group:${name}`);
  const ofMessages = {
    loggingLevel: optional(fc.constantFrom(...LOGGING_LEVELS)),
    dataTraceEnabled: optional(fc.boolean()),
  };
  const stage = fc.record({
    detailedMetricsEnabled: fc.boolean(),
    routeSettings: fc.array(
      fc.record({
        routePick: pick,
        throttlingRateLimit: optional(fc.constantFrom(0.5, 1, 100)),
        throttlingBurstLimit: optional(fc.integer({ min: 1, max: 5000 })),
        detailedMetricsEnabled: optional(fc.boolean()),
        ofMessages: fc.record(ofMessages),
      }),
      { maxLength: 3 },
    ),
    ofMessages: fc.record({ ...ofMessages, clientCertificateId: optional(fc.constantFrom('a1b2c3', 'null')) }),
    accessLog: optional(
      fc.record({
        destination: fc.oneof(
          fc.record({ source: fc.constant('new' as const), retention: fc.constantFrom(...RETENTION_DAYS) }),
          fc.record({ source: fc.constant('existing' as const), arn: optional(arnOfLogGroup) }).map(defined),
        ),
        format: logFormat,
      }),
    ),
  });
  const topic = fc.record({
    name: fc.constantFrom('alerts', 'Pager', 'a b'),
    origin: fc.oneof(
      fc.record({ source: fc.constant('new' as const), email: optional(fc.constant('on.call+a@example.com')) }),
      fc.record({
        source: fc.constant('existing' as const),
        arn: optional(fc.constantFrom('alerts', 'a_b-c').map((name) => `arn:aws:sns:${place}:${name}`)),
      }),
    ),
  });
  const alarm = fc.record({
    name: fc.constantFrom('server-errors', 'Slow', 'quiet alarm', '日本'),
    onStage: fc.boolean(),
    stagePick: pick,
    topicPick: optional(pick),
    metricPick: pick,
    statistic: optional(fc.constantFrom(...STATISTICS)),
    comparison: fc.constantFrom(...COMPARISONS),
    threshold: fc.constantFrom(0, 0.5, 1, 10_000),
    periodInSeconds: fc.constantFrom(10, 30, 60, 300, 3600),
    evaluationPeriods: fc.integer({ min: 1, max: 5 }),
    treatMissingData: fc.constantFrom(...MISSING_DATA),
  });
  const api = fc.record({ ipAddressType, dashboard: fc.boolean() });
  const [, account = ''] = place.split(':');
  const certificate = (region: string) => {
    const id = '12345678-1234-1234-1234-123456789012';
    const arn = optional(fc.constant(`arn:aws:acm:${region}:${account}:certificate/${id}`));
    return fc.oneof(
      fc.record({ source: fc.constant('existing' as const), arn }).map(defined),
      fc.record({ source: fc.constant('new' as const) }),
    );
  };
  const [region = ''] = place.split(':');
  const domain = fc
    .record({
      certificate: certificate(region),
      endpointType: optional(fc.constant('REGIONAL' as const)),
      securityPolicy: optional(fc.constant('TLS_1_2' as const)),
      ipAddressType,
      secondEndpoint: optional(
        fc
          .record({
            endpointType: fc.constant('EDGE' as const),
            securityPolicy: optional(fc.constantFrom('TLS_1_0' as const, 'TLS_1_2' as const)),
            ipAddressType,
            certificate: certificate('us-east-1'),
          })
          .map(defined),
      ),
      mutualTls: optional(
        fc
          .record({
            bucket: optional(fc.constantFrom('trust-store', 'a.b.c-1')),
            key: fc.oneof(
              fc.constantFrom('ca.pem', 'certs/ca.pem'),
              hostile.filter((key) => isObjectKey(key)),
            ),
            version: optional(fc.constantFrom('1', 'null', 'L4kqtJlcpXroDTDmpUMLUo')),
            ownershipCertificate: optional(
              fc.record({ source: fc.constant('existing' as const), arn: fc.constant(undefined) }).map(defined),
            ),
          })
          .map(defined),
      ),
      hostedZone: optional(fc.record({ id: optional(fc.constant('Z0123456789ABCDEFGHIJ')) }).map(defined)),
    })
    .map(defined);
  const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, { minLength: 4, maxLength: 4 });
  const alarms = fc.array(alarm, { maxLength: 3 });
  const topics = fc.array(topic, { minLength: 1, maxLength: 2 });
  return fc
    .record({ apis: some(api), stages: some(stage), domains: some(domain), alarms, topics })
    .map((spec) => (design) => {
      for (const [index, planned] of Object.values(design.apis).entries())
        Object.assign(planned, defined(chosen(spec.apis, index)));
      for (const [index, planned] of Object.values(design.domains).entries()) {
        Object.assign(planned, chosen(spec.domains, index));
        if (servesMessages(design, planned)) delete planned.mutualTls; // which WebSocket APIs do not have
      }
      addAlarms(design, spec.alarms, spec.topics);
      for (const [index, planned] of Object.values(design.stages).entries()) {
        const { routeSettings, ofMessages: own, ...fields } = chosen(spec.stages, index);
        const isOfMessages = protocolOf(design, planned.apiId) === 'WEBSOCKET';
        const settings = routeSettings.map(({ ofMessages: ownOfRoute, ...common }) =>
          isOfMessages ? { ...common, ...ownOfRoute } : common,
        );
        Object.assign(planned, defined(isOfMessages ? { ...fields, ...own } : fields), {
          routeSettings: settingsFor(design, planned, settings),
        });
      }
    });
}

const ipAddressType = optional(fc.constantFrom(...IP_ADDRESS_TYPES));

function servesMessages(design: Design, { id }: Domain): boolean {
  return Object.values(design.mappings).some(({ domainId, stageId }) => {
    const stage = design.stages[stageId];
    return domainId === id && stage && protocolOf(design, stage.apiId) === 'WEBSOCKET';
  });
}

function isObjectKey(text: string): boolean {
  return text !== '' && !text.startsWith('/');
}

function addAlarms(
  design: Design,
  alarms: readonly (Omit<Alarm, 'id' | 'apiId' | 'metric'> & {
    onStage: boolean;
    stagePick: number;
    metricPick: number;
    topicPick?: number | undefined;
  })[],
  topics: readonly Pick<Topic, 'name' | 'origin'>[],
): void {
  const resourceIds = topics.map(({ name, origin }) => {
    const id = freshId(design, 'resource');
    design.resources[id] = { id, kind: 'topic', name, origin: defined(origin) };
    return id;
  });
  for (const { onStage, stagePick, metricPick, topicPick, ...fields } of alarms) {
    const stage = chosen(Object.values(design.stages), stagePick);
    const id = freshId(design, 'alarm');
    design.alarms[id] = defined({
      id,
      apiId: stage.apiId,
      stageId: onStage ? stage.id : undefined,
      metric: chosen<Metric>(METRICS[protocolOf(design, stage.apiId)], metricPick),
      ...fields,
      datapointsToAlarm: stagePick % 2 === 0 ? fields.evaluationPeriods : undefined,
      resourceId: topicPick === undefined ? undefined : chosen(resourceIds, topicPick),
    });
  }
}

/** At most one for each route, and of routes that go somewhere. */
function settingsFor(
  design: Design,
  stage: Stage,
  wishes: readonly (Omit<RouteSettings, 'routeId'> & { routePick: number })[],
): RouteSettings[] {
  const routes = routesOf(design, stage.apiId).filter((route) => route.integrationId);
  const settings = new Map<string, RouteSettings>();
  if (routes.length === 0) return [];
  for (const { routePick, ...fields } of wishes) {
    const routeId = chosen(routes, routePick).id;
    settings.set(routeId, defined({ routeId, ...fields }));
  }
  return [...settings.values()];
}
