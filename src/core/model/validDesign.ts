import fc from 'fast-check';
import type { HttpApi } from './api.ts';
import {
  apiName,
  chosen,
  defined,
  hostile,
  letters,
  name,
  optional,
  pick,
  silencesIn,
  stageSpec,
  tags,
  text,
  WORD,
} from './arbitraryTexts.ts';
import { CORS_METHODS } from './cors.ts';
import { type Design, emptyDesign } from './design.ts';
import { HTTP_METHODS } from './httpMethod.ts';
import { idOf } from './ids.ts';
import { HTTP_TIMEOUT } from './integration.ts';
import { INLINE_RUNTIMES, type LambdaFunction, type NewFunction } from './lambdaFunction.ts';
import { type HttpRouteKey, pathSegments, routeKeyShape } from './route.ts';
import type { Stage } from './stage.ts';
import { validAuthorizers } from './validAuthorizers.ts';
import { validDelivery } from './validDelivery.ts';
import { documented } from './validDocumentation.ts';
import { validPrivate } from './validPrivate.ts';
import { validServices } from './validServices.ts';
import { validWebSocket } from './validWebSocket.ts';

/** Generated designs in which the rules find no error, so that every export can be deployed; for tests only. */

const literal = fc.oneof(
  fc.constantFrom('books', 'orders', 'v1', 'a', 'B', 'x.y', 'a:b', '0', '_'),
  letters(`${WORD}.:`, 6),
);
const parameter = fc.oneof(fc.constantFrom('id', 'bookId', 'proxy', 'a-b', 'a.b', '0'), letters(`${WORD}.:`, 5));
/** One for all, as a stack is in one region of one account. */
const PLACE = 'ap-southeast-1:000000000001';

const arnOfFunction = fc
  .tuple(letters(WORD, 10), fc.constantFrom('', ':live', ':1'))
  .map(([what, alias]) => `arn:aws:lambda:${PLACE}:function:${what}${alias}`);
const arnOfCertificate = fc
  .constantFrom('0', '1')
  .map((digit) => `arn:aws:acm:${PLACE}:certificate/12345678-1234-1234-1234-12345678901${digit}`);

const functionSpec = fc.oneof(
  fc.record({
    source: fc.constant('new' as const),
    name,
    runtime: fc.constantFrom(...INLINE_RUNTIMES),
    code: text,
    connections: fc.constant<NewFunction['connections']>([]),
  }),
  fc.record({ source: fc.constant('existing' as const), name, arn: optional(arnOfFunction) }),
);
const timeoutInMillis = optional(fc.oneof(fc.integer(HTTP_TIMEOUT), fc.constantFrom(50, 29_000, 30_000)));
const integrationSpec = fc.oneof(
  fc.record({
    kind: fc.constant('lambda' as const),
    functionPick: pick,
    payloadFormatVersion: fc.constantFrom('2.0' as const, '1.0' as const),
    timeoutInMillis,
  }),
  fc.record({
    kind: fc.constant('http-url' as const),
    name,
    origin: fc.constantFrom('https://example.com', 'http://old.example.com', 'https://api.example.com:8443'),
    path: fc.array(
      fc.constantFrom('a', 'b%20c', "it's", '$x', '@me', '~u', 'x=1', '!Ref', 'a"b'.replaceAll('"', '%22')),
      { maxLength: 2 },
    ),
    withParameters: fc.boolean(),
    withVariable: fc.boolean(),
    method: fc.constantFrom(...HTTP_METHODS),
    timeoutInMillis,
  }),
);
const routeSpec = fc.record({
  isDefault: fc.integer({ min: 0, max: 7 }).map((number) => number === 7),
  method: fc.constantFrom(...HTTP_METHODS),
  segments: fc.array(fc.oneof(fc.record({ literal }), fc.record({ parameter })), { maxLength: 4 }),
  greedy: optional(parameter),
  integrationPick: pick,
});
const cors = fc
  .record({
    allowOrigins: fc.uniqueArray(
      fc.constantFrom('*', 'https://app.example.com', 'http://localhost:3000', 'https://*', 'http://*'),
      { minLength: 1, maxLength: 3 },
    ),
    allowMethods: fc.uniqueArray(fc.constantFrom(...CORS_METHODS), { maxLength: 4 }),
    allowHeaders: fc.uniqueArray(fc.constantFrom('*', 'content-type', 'authorization', 'x-yes'), { maxLength: 3 }),
    exposeHeaders: fc.uniqueArray(fc.constantFrom('*', 'x-request-id', 'etag'), { maxLength: 2 }),
    allowCredentials: fc.boolean(),
    maxAge: optional(fc.integer({ min: -1, max: 86_400 })),
  })
  .map((value) => defined({ ...value, allowCredentials: value.allowCredentials && !value.allowOrigins.includes('*') }));
const apiSpec = fc.record({
  name: apiName,
  description: text,
  version: optional(fc.oneof(hostile, fc.constantFrom('1.0', '2024-01-01', 'v1'))),
  disableExecuteApiEndpoint: fc.boolean(),
  dashboard: fc.constant(false),
  cors: optional(cors),
  tags,
  integrations: fc.array(integrationSpec, { minLength: 1, maxLength: 4 }),
  routes: fc.array(routeSpec, { minLength: 1, maxLength: 8 }),
  stages: fc.uniqueArray(stageSpec, { minLength: 1, maxLength: 3, selector: (stage) => stage.name }),
});
const domainSpec = fc.record({
  name: fc.constantFrom('api.example.com', '*.example.com', 'a-b.example.co.uk', 'x.example.org', '0.example.com'),
  arn: optional(arnOfCertificate),
  tags,
  mappings: fc.uniqueArray(
    fc.record({
      stagePick: pick,
      key: optional(
        fc.oneof(
          fc.constantFrom('orders', 'orders/v1', 'a/b/c', 'null', "it's", '$x', '(a)', '*', '!a'),
          letters('abc019-_.', 6),
        ),
      ),
    }),
    { maxLength: 3, selector: (mapping) => mapping.key ?? '' },
  ),
});

const baseDesign: fc.Arbitrary<Design> = fc
  .record({
    name,
    description: text,
    functions: fc.array(functionSpec, { minLength: 1, maxLength: 4 }),
    apis: fc.array(apiSpec, { maxLength: 3 }),
    domains: fc.uniqueArray(domainSpec, { maxLength: 2, selector: (domain) => domain.name }),
  })
  .map(buildValidDesign);

/** What else a valid design may have: each changes a design that is being made, and leaves it valid. */
const ADDITIONS: readonly fc.Arbitrary<(design: Design) => void>[] = [
  validPrivate(PLACE),
  validServices(PLACE),
  validAuthorizers,
  validWebSocket(PLACE),
  validDelivery(PLACE),
  documented,
];

export const validDesign: fc.Arbitrary<Design> = fc
  .tuple(baseDesign, fc.tuple(...ADDITIONS), silencesIn)
  .map(([design, additions, silences]) => {
    // A copy, for the generator comes back to the design with other additions.
    const extended = structuredClone(design);
    for (const add of additions) add(extended);
    // Another object, for queries remember what they found in the one that was being made.
    return { ...extended, silences: silences(extended) };
  });

type Generated<A> = A extends fc.Arbitrary<infer T> ? T : never;
interface DesignSpec {
  name: string;
  description: string | undefined;
  functions: Generated<typeof functionSpec>[];
  apis: Generated<typeof apiSpec>[];
  domains: Generated<typeof domainSpec>[];
}

function buildValidDesign(spec: DesignSpec): Design {
  const design = defined({ ...emptyDesign(spec.name), description: spec.description });
  const functionIds = spec.functions.map((_, index) => idOf('function', index + 1));
  const stageIds: Stage['id'][] = [];
  for (const api of spec.apis) addApi(design, api, spec.functions, functionIds, stageIds);
  for (const { name: domainName, arn, tags: domainTags, mappings } of spec.domains) {
    const id = idOf('domain', Object.keys(design.domains).length + 1);
    design.domains[id] = { id, name: domainName, certificate: defined({ source: 'existing', arn }), tags: domainTags };
    for (const { stagePick, key } of stageIds.length > 0 ? mappings : []) {
      const mappingId = idOf('mapping', Object.keys(design.mappings).length + 1);
      const stageId = chosen(stageIds, stagePick);
      design.mappings[mappingId] = defined({ id: mappingId, domainId: id, stageId, key });
    }
  }
  return design;
}

function addApi(
  design: Design,
  spec: Generated<typeof apiSpec>,
  functions: DesignSpec['functions'],
  functionIds: LambdaFunction['id'][],
  stageIds: Stage['id'][],
): void {
  const { integrations, routes, stages, ...fields } = spec;
  const apiId = idOf('api', Object.keys(design.apis).length + 1);
  const api: HttpApi = { id: apiId, protocol: 'HTTP', ...fields };
  design.apis[apiId] = defined(api);
  const firstIntegration = Object.keys(design.integrations).length + 1;
  const integrationIds = integrations.map((_, index) => idOf('integration', firstIntegration + index));
  const shapes = new Set<string>();
  /** For every integration, the parameters that each of its routes has. */
  const parameters = new Map<string, string[]>();
  for (const route of routes) {
    const key = routeKeyOf(route);
    if (shapes.has(routeKeyShape(key))) continue;
    shapes.add(routeKeyShape(key));
    const id = idOf('route', Object.keys(design.routes).length + 1);
    const integrationId = chosen(integrationIds, route.integrationPick);
    design.routes[id] = { id, apiId, protocol: 'HTTP', key, integrationId };
    const names =
      key.kind === 'default' ? [] : pathSegments(key.path).flatMap((part) => ('name' in part ? part.name : []));
    parameters.set(integrationId, parameters.get(integrationId)?.filter((known) => names.includes(known)) ?? names);
  }
  const everywhere = stages.map((stage) => new Set(stage.variables.map((variable) => variable.name)));
  const variable = [...(everywhere[0] ?? [])].find((candidate) => everywhere.every((names) => names.has(candidate)));
  integrations.forEach((integration, index) => {
    const id = chosen(integrationIds, index);
    if (integration.kind === 'lambda') {
      const { functionPick, ...rest } = integration;
      const functionId = chosen(functionIds, functionPick);
      const source = chosen(functions, functionPick);
      design.functions[functionId] ??= defined({ id: functionId, ...source });
      design.integrations[id] = defined({ id, apiId, functionId, ...rest });
    } else {
      const { origin, path, withParameters, withVariable, ...rest } = integration;
      const placeholders = withParameters ? (parameters.get(id) ?? []).map((known) => `{${known}}`) : [];
      const variables = withVariable && variable !== undefined ? [`\${stageVariables.${variable}}`] : [];
      const url = [origin, ...path, ...variables, ...placeholders].join('/');
      design.integrations[id] = defined({ id, apiId, url, ...rest });
    }
  });
  for (const stage of stages) {
    const id = idOf('stage', Object.keys(design.stages).length + 1);
    design.stages[id] = defined({ id, apiId, ...stage });
    stageIds.push(id);
  }
}

function routeKeyOf(spec: Generated<typeof routeSpec>): HttpRouteKey {
  if (spec.isDefault) return { kind: 'default' };
  const used = new Set<string>();
  const fresh = (wanted: string) => {
    const unique = used.has(wanted) ? `${wanted}${used.size}` : wanted;
    used.add(unique);
    return unique;
  };
  const parts = spec.segments.map((segment) =>
    'literal' in segment ? segment.literal : `{${fresh(segment.parameter)}}`,
  );
  if (spec.greedy !== undefined) parts.push(`{${fresh(spec.greedy)}+}`);
  return { kind: 'match', method: spec.method, path: `/${parts.join('/')}` };
}
