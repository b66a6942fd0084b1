import { produce } from 'immer';
import { expect, test } from 'vitest';
import { CHAT } from '../../model/chat.ts';
import { createAlarm } from '../../model/create.ts';
import type { Design } from '../../model/design.ts';
import { SHOP } from '../../model/shop.ts';
import { planOf } from '../../plan/planOf.ts';
import { asyncapi } from './asyncapi.ts';

const losses = (design: Design) =>
  asyncapi.print(planOf(design), 'yaml').diagnostics.map(({ code, subject }) => `${code} ${subject.id}`);
const messages = (design: Design) => asyncapi.print(planOf(design), 'yaml').diagnostics.map(({ message }) => message);

/** What is said of the chat as it stands, after which comes what a change makes. */
const OF_CHAT = [
  'asyncapi/integration integration:1',
  'asyncapi/integration integration:2',
  'asyncapi/integration integration:3',
];
const FUNCTIONS_OF_CHAT = ['asyncapi/function function:1', 'asyncapi/function function:2'];

test('a design without a WebSocket API says that there is no document, and where its HTTP APIs are', () => {
  expect(losses(SHOP)).toEqual(['asyncapi/no-api design', 'asyncapi/http-api api:1']);
  expect(messages(SHOP)[1]).toBe(
    'Shop API is an HTTP API. The OpenAPI documents describe it; AsyncAPI is for messages.',
  );
});

test('what answers messages is named, and no more', () => {
  expect(losses(CHAT)).toEqual([...OF_CHAT, ...FUNCTIONS_OF_CHAT]);
});

test('what a stage has, what watches it and who pays for it is named', () => {
  const watched = produce(CHAT, (design) => {
    Object.assign(design.apis['api:1'] ?? {}, { dashboard: true, tags: [{ key: 'team', value: 'chat' }] });
    Object.assign(design.stages['stage:1'] ?? {}, { throttlingRateLimit: 5, loggingLevel: 'INFO' });
    design.accountCloudWatchRole = true;
    design.usagePlans['usagePlan:1'] = {
      id: 'usagePlan:1',
      name: 'Free',
      stages: [{ stageId: 'stage:1' }],
      keys: [],
    };
  });
  const withAlarm = produce(watched, (design) => {
    design.alarms['alarm:1'] = createAlarm(watched, 'api:1', 'stage:1');
  });
  expect(losses(withAlarm)).toEqual([
    'asyncapi/tags api:1',
    ...OF_CHAT,
    'asyncapi/stage stage:1',
    'asyncapi/alarm alarm:1',
    'asyncapi/dashboard api:1',
    ...FUNCTIONS_OF_CHAT,
    'asyncapi/usage-plan usagePlan:1',
    'asyncapi/account design',
  ]);
  expect(messages(withAlarm)).toContain(
    'An AsyncAPI document holds where the stage production of Chat API is, without its throttling and its execution log.',
  );
});

test('an API that nobody can reach has no server; a domain is one, however it is set up', () => {
  const unreachable = produce(CHAT, (design) => {
    Object.assign(design.apis['api:1'] ?? {}, { disableExecuteApiEndpoint: true });
  });
  expect(losses(unreachable)).toContain('asyncapi/no-server api:1');
  const mapped = produce(unreachable, (design) => {
    const certificate = { source: 'existing' } as const;
    design.domains['domain:1'] = { id: 'domain:1', name: 'chat.example.com', certificate, tags: [] };
    design.mappings['mapping:1'] = { id: 'mapping:1', domainId: 'domain:1', stageId: 'stage:1' };
  });
  expect(losses(mapped)).toContain('asyncapi/domain domain:1');
  expect(losses(mapped)).not.toContain('asyncapi/no-server api:1');
});

test('schemas that cannot be read and references that lead out are told of', () => {
  const documented = produce(CHAT, (design) => {
    const route = design.routes['route:4'];
    if (route?.protocol !== 'WEBSOCKET') return;
    const inline = (text: string) => ({ name: text.slice(0, 4), schema: { kind: 'inline' as const, text } });
    route.documentation = {
      tags: [],
      deprecated: false,
      pushes: [inline('no JSON'), inline('{"$ref": "https://example.com/message.json"}')],
    };
  });
  const found = asyncapi.print(planOf(documented), 'yaml').diagnostics.filter(({ severity }) => severity === 'warning');
  expect(found.map(({ code, subject }) => [code, subject])).toEqual([
    ['asyncapi/schema', { id: 'route:4', field: 'documentation' }],
    ['asyncapi/reference', { id: 'route:4', field: 'documentation' }],
  ]);
});
