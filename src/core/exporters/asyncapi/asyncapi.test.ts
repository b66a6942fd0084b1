import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { arbitraryDesign } from '../../model/arbitraryDesign.ts';
import type { Design } from '../../model/design.ts';
import { type Plan, plannedWebSocketApis } from '../../plan/plan.ts';
import type { PlannedWebSocketApi } from '../../plan/plannedWebSocket.ts';
import { planOf } from '../../plan/planOf.ts';
import { everythingDesign } from '../judges/everythingDesign.ts';
import { expectSoundRegions } from '../judges/expectSoundRegions.ts';
import { asyncapi } from './asyncapi.ts';
import { MESSENGER } from './messenger.ts';

const yaml = (design: Design) => asyncapi.print(planOf(design), 'yaml');
const json = (design: Design) => asyncapi.print(planOf(design), 'json');

test('all that a WebSocket API can say of itself', async () => {
  const [file] = yaml(MESSENGER).files;
  expect(file?.path).toBe('messenger.asyncapi.yaml');
  await expect(file?.contents).toMatchFileSnapshot('goldens/messenger.asyncapi.yaml');
});

test('the WebSocket APIs of the design that has everything', async () => {
  const { files } = yaml(everythingDesign);
  expect(files.length).toBe(plannedWebSocketApis(planOf(everythingDesign)).length);
  for (const { path, contents } of files) await expect(contents).toMatchFileSnapshot(`goldens/everything/${path}`);
});

test('one design is one text', () => {
  expect(yaml(structuredClone(MESSENGER))).toEqual(yaml(MESSENGER));
});

describe('generated designs', () => {
  const valid = arbitraryDesign({ valid: true });
  const storable = arbitraryDesign({ valid: false });

  test('YAML and JSON say the same, whatever the texts', () => {
    fc.assert(
      fc.property(fc.oneof(valid, storable), (design) => {
        const inYaml = yaml(design);
        const inJson = json(design);
        expect(inYaml.files.map((file) => parse(file.contents))).toEqual(
          inJson.files.map((file) => JSON.parse(file.contents)),
        );
        expect(inYaml.diagnostics).toEqual(inJson.diagnostics);
      }),
      { numRuns: 150 },
    );
  });

  test('a document holds every route, message, model, server and guard of its API', () => {
    fc.assert(
      fc.property(valid, (design) => {
        const plan = planOf(design);
        const documents = json(design).files.map((file) => held(JSON.parse(file.contents)));
        expect(documents).toEqual(plannedWebSocketApis(plan).map((api) => expected(plan, api)));
      }),
      { numRuns: 200 },
    );
  });

  test('every route, model and server has its lines', () => {
    fc.assert(
      fc.property(valid, fc.constantFrom('yaml' as const, 'json' as const), (design, format) => {
        const plan = planOf(design);
        const exported = asyncapi.print(plan, format);
        expectSoundRegions(exported);
        const owners = new Set(exported.files.flatMap(({ regions }) => regions.map(({ id }) => id)));
        for (const api of plannedWebSocketApis(plan)) {
          expect(owners).toContain(api.id);
          for (const route of api.routes.filter(({ key }) => key.kind !== 'disconnect'))
            expect(owners).toContain(route.id);
          for (const model of api.models) expect(owners).toContain(model.id);
          if (!api.disableExecuteApiEndpoint) for (const stage of api.stages) expect(owners).toContain(stage.id);
        }
      }),
      { numRuns: 60 },
    );
  });
});

interface Operation {
  action: 'receive' | 'send';
  title: string;
  messages: { $ref: string }[];
  reply?: { messages: { $ref: string }[] };
}

interface AsyncApi {
  info: { title: string; version: string; description?: string; tags?: { name: string }[] };
  servers?: Record<string, { host: string; pathname?: string; protocol: string; security?: { $ref: string }[] }>;
  channels: { connection: { bindings?: { ws: Record<'query' | 'headers', { required?: string[] } | undefined> } } };
  operations?: Record<string, Operation>;
  components?: {
    messages?: object;
    schemas?: object;
    securitySchemes?: Record<string, { in?: string; name?: string }>;
  };
}

/** What a reader learns from a document, in the plan's own terms. */
function held({
  info: { title, version, description, tags = [] },
  servers = {},
  channels,
  operations = {},
  components = {},
}: AsyncApi) {
  const { query, headers } = channels.connection.bindings?.ws ?? {};
  const schemes = Object.values(components.securitySchemes ?? {});
  return {
    info: { title, version, description },
    tags: tags.map(({ name }) => name),
    servers: Object.values(servers).map(({ protocol, host, pathname = '' }) => `${protocol}://${host}${pathname}`),
    operations: Object.values(operations)
      .map(
        ({ action, title, messages, reply }) => `${action} ${title} ${messages.length} ${reply?.messages.length ?? 0}`,
      )
      .sort(),
    models: Object.keys(components.schemas ?? {}).sort(),
    guarded: Object.values(servers).map(({ security = [] }) => security.length > 0),
    credentials: sorted([
      ...schemes.map(({ in: place = 'signature', name = '' }) => `${place} ${name}`),
      ...(query?.required ?? []).map((name) => `query ${name}`),
      ...(headers?.required ?? []).map((name) => `header ${name}`),
    ]),
  };
}

function expected(plan: Plan, api: PlannedWebSocketApi): ReturnType<typeof held> {
  const { title, description, version } = api;
  const stages = api.disableExecuteApiEndpoint ? [] : api.stages;
  const servers = [
    ...plan.domains.flatMap(({ name, mappings }) =>
      mappings
        .filter((mapping) => mapping.api === api)
        .map(({ key }) => `wss://${name.replace(/^\*\./, '{name}.')}${key ? `/${encodeURI(key)}` : ''}`),
    ),
    ...stages.map(
      ({ name, isDefault }) =>
        `wss://{apiId}.execute-api.{region}.amazonaws.com${isDefault || name === '' ? '' : `/${encodeURI(name)}`}`,
    ),
  ];
  return {
    info: { title, version: version || '1.0', description },
    tags: [...new Set(api.routes.flatMap(({ documentation }) => documentation.tags))],
    servers,
    operations: api.routes
      .flatMap(({ key, routeKey, documentation: { messages, replies, pushes } }) => [
        ...(key.kind === 'message' || key.kind === 'default'
          ? [`receive ${routeKey} ${messages.length} ${replies.length}`]
          : []),
        ...(pushes.length > 0 ? [`send After ${routeKey} ${pushes.length} 0`] : []),
      ])
      .sort(),
    models: api.models.map(({ name }) => name).sort(),
    guarded: servers.map(() => credentialsOf(api).length > 0),
    credentials: sorted([...credentialsOf(api), ...requiredOf(api)]),
  };
}

function sorted(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}

function credentialsOf({ routes, apiKeySelectionExpression }: PlannedWebSocketApi): string[] {
  return routes.flatMap(({ authorization, apiKeyRequired }) => [
    ...(authorization.kind === 'iam' ? ['signature '] : []),
    ...(authorization.kind === 'authorizer'
      ? authorization.authorizer.identitySources.flatMap((source) => {
          const [, place, name] = /^route\.request\.(querystring|header)\.(.+)$/.exec(source) ?? [];
          return place ? [`${place === 'header' ? place : 'query'} ${name}`] : [];
        })
      : []),
    ...(apiKeyRequired && !apiKeySelectionExpression?.startsWith('$context') ? ['header x-api-key'] : []),
  ]);
}

function requiredOf({ routes }: PlannedWebSocketApi): string[] {
  return routes.flatMap(({ requestParameters }) =>
    Object.entries(requestParameters)
      .filter(([, required]) => required)
      .map(([name]) =>
        name.replace('route.request.', '').replace('querystring.', 'query ').replace('header.', 'header '),
      ),
  );
}
