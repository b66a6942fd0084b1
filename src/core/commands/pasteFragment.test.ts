import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createModel, createUsagePlan } from '../model/create.ts';
import { TABLES } from '../model/design.ts';
import { DOCUMENT_VERSION, emptyDocument, MAX_DOCUMENT_LENGTH, type PorticoDocument } from '../model/document.ts';
import { everyKind } from '../model/everyKind.ts';
import { type ApiId, type EntityId, isKind } from '../model/ids.ts';
import { frameSize, positionOf } from '../model/layout.ts';
import { nameOf } from '../model/naming.ts';
import { statedDefaultOf } from '../model/queries.ts';
import { routeKeyShape } from '../model/route.ts';
import type { WebSocketRoute } from '../model/webSocketRoute.ts';
import { addEntities } from './addEntities.ts';
import { type Copied, copyFragment, readFragment, writeFragment } from './copyFragment.ts';
import { deleteEntities } from './deleteEntities.ts';
import { editEntity } from './editEntity.ts';
import { pasteFragment } from './pasteFragment.ts';
import { applied, chat, shop, shopAndChat, twoApis } from './testCommand.ts';

function copied(document: PorticoDocument, ids: readonly EntityId[]): Copied {
  const taken = copyFragment(document, ids);
  if (!taken) throw new Error('Nothing was copied.');
  const read = readFragment(writeFragment(taken));
  if (!read.ok) throw new Error(read.reason);
  return read.value;
}

function pasted(
  document: PorticoDocument,
  ids: readonly EntityId[],
  into: PorticoDocument = document,
  apiId?: ApiId,
): { document: PorticoDocument; ids: EntityId[] } {
  const paste = pasteFragment(into, copied(document, ids), apiId);
  if (!paste.ok) throw new Error(paste.reason);
  return { document: applied(paste.value.command, into), ids: paste.value.ids };
}

test('a pasted route answers a key of its own and goes nowhere, unless its integration came along', () => {
  const alone = pasted(shop(), ['route:2']);
  expect(alone.ids).toEqual(['route:4']);
  expect(alone.document.design.routes['route:4']).toEqual({
    id: 'route:4',
    apiId: 'api:1',
    protocol: 'HTTP',
    key: { kind: 'match', method: 'DELETE', path: '/books/{id}' },
  });
  const together = pasted(shop(), ['route:2', 'integration:2']);
  expect(together.document.design.routes['route:4']?.integrationId).toBe('integration:3');
  expect(together.document.design.integrations['integration:3']).toMatchObject({ name: 'old-shop-2' });
});

test('a pasted Lambda integration invokes the same function in the same design', () => {
  const { document } = pasted(shop(), ['integration:1']);
  expect(document.design.integrations['integration:3']).toMatchObject({ kind: 'lambda', functionId: 'function:1' });
  expect(Object.keys(document.design.functions)).toEqual(['function:1']);
});

test('a pasted Lambda integration brings its function to another design', () => {
  const { document } = pasted(shop(), ['api:1'], emptyDocument('Empty'));
  expect(document.design.functions['function:1']?.name).toBe('shop');
});

test('a pasted model gets a name that a model may have', () => {
  const model = createModel(chat().design, 'api:1');
  const { document } = pasted(applied(addEntities([model]), chat()), [model.id]);
  expect(Object.values(document.design.models).map(({ name }) => name)).toEqual(['Message', 'Message2']);
});

test('a pasted usage plan has keys that are told from the first one’s', () => {
  const plan = createUsagePlan(chat().design, ['stage:1']);
  const { document } = pasted(applied(addEntities([plan]), chat()), [plan.id]);
  const names = Object.values(document.design.usagePlans).map(({ name, keys }) => [
    name,
    ...keys.map((key) => key.source === 'new' && key.name),
  ]);
  expect(names).toEqual([
    ['clients', 'clients-key'],
    ['clients-2', 'clients-key-2'],
  ]);
});

test('a pasted $default stage gets a name that a stage may have', () => {
  const { document } = pasted(shop(), ['stage:1']);
  expect(document.design.stages['stage:2']?.name).toBe('stage');
  const again = pasted(document, ['stage:1', 'stage:2']);
  expect(Object.values(again.document.design.stages).map((stage) => stage.name)).toEqual([
    '$default',
    'stage',
    'stage-2',
    'stage-3',
  ]);
});

test('a pasted API is a whole second API, whose stages keep their names', () => {
  const { document, ids } = pasted(shop(), ['api:1']);
  const { design } = document;
  expect(design.apis['api:2']?.name).toBe('Shop API 2');
  expect(design.stages['stage:2']).toMatchObject({ apiId: 'api:2', name: '$default' });
  const keys = (apiId: ApiId) =>
    Object.values(design.routes).flatMap((route) => (route.apiId === apiId ? [routeKeyShape(route.key)] : []));
  expect(keys('api:2')).toEqual(keys('api:1'));
  expect(Object.values(design.routes).every((route) => route.integrationId)).toBe(true);
  expect(ids[0]).toBe('api:2');
});

test('a pasted domain gets a name of its own, and its mappings when the stages come along', () => {
  const alone = pasted(shop(), ['domain:1']);
  expect(alone.document.design.domains['domain:2']?.name).toBe('api-2.example.com');
  expect(Object.keys(alone.document.design.mappings)).toEqual(['mapping:1']);
  const together = pasted(shop(), ['domain:1', 'api:1']);
  expect(together.document.design.mappings['mapping:2']).toMatchObject({ domainId: 'domain:2', stageId: 'stage:2' });
});

test('what belongs inside an API asks for one', () => {
  const paste = pasteFragment(emptyDocument('Empty'), copied(shop(), ['route:1']));
  expect(paste).toMatchObject({ ok: false, reason: expect.stringMatching(/Select an API first/) });
  const document = twoApis();
  expect(pasted(document, ['route:1'], document, 'api:2').document.design.routes['route:4']?.apiId).toBe('api:2');
});

test('a mapping alone, and nothing, cannot be copied', () => {
  expect(copyFragment(shop(), ['mapping:1'])).toBeUndefined();
  expect(copyFragment(shop(), ['route:99'])).toBeUndefined();
  expect(copyFragment(shop(), [])).toBeUndefined();
});

test.each([
  '',
  'hello',
  '{}',
  '[]',
  'null',
  '{"portico":"fragment"}',
  '{"portico":"fragment","ids":["x"],"document":5}',
])('a clipboard that Portico did not fill is refused: %s', (text) => {
  expect(readFragment(text).ok).toBe(false);
});

test('a clipboard of more than a document can have is refused unread', () => {
  const huge = readFragment(' '.repeat(MAX_DOCUMENT_LENGTH + 1));
  expect(huge).toMatchObject({ ok: false, reason: expect.stringMatching(/too large/) });
});

test.each(['1-orders', '2-members', '3-chat'])('what was copied in the format of %s is pasted whole', (name) => {
  const document = JSON.parse(readFileSync(new URL(`../model/fixtures/${name}.json`, import.meta.url), 'utf8'));
  const ids = Object.values(TABLES).flatMap((table) => Object.keys(document.design[table] ?? {}));
  const old = readFragment(JSON.stringify({ portico: 'fragment', ids, document }));
  if (!old.ok) throw new Error(old.reason);
  const paste = pasteFragment(emptyDocument('Elsewhere'), old.value);
  expect(paste.ok && [...paste.value.ids].sort()).toEqual(ids.sort());
});

test('what a newer Portico copied is refused in words', () => {
  const document = { version: DOCUMENT_VERSION + 1, design: {} };
  const newer = readFragment(JSON.stringify({ portico: 'fragment', ids: ['api:1'], document }));
  expect(newer).toMatchObject({ ok: false, reason: expect.stringMatching(/made by a newer Portico/) });
});

test('a clipboard with ids that are none pastes what it can', () => {
  const { document } = copied(shop(), ['route:1']);
  const strange = readFragment(JSON.stringify({ portico: 'fragment', ids: ['__proto__', 'x', 'route:1'], document }));
  if (!strange.ok) throw new Error(strange.reason);
  const paste = pasteFragment(shop(), strange.value);
  expect(paste.ok && paste.value.ids).toEqual(['route:4']);
});

/** What an API is made of, with the numbers of ids left out. */
function shapeOf({ design }: PorticoDocument, apiId: ApiId): unknown {
  const own = [design.authorizers, design.schemas, design.integrations, design.routes, design.stages, design.alarms]
    .flatMap((table): { apiId: ApiId }[] => Object.values(table))
    .filter((entity) => entity.apiId === apiId);
  const text = JSON.stringify([design.apis[apiId], own]);
  return JSON.parse(text.replace(/"([a-zA-Z]+):\d+"/g, '"$1"'));
}

test('a pasted API keeps its default authorizer, its documentation, the settings of its stages and its alarms', () => {
  const { document } = pasted(everyKind(), ['api:1']);
  const { design } = document;
  expect(statedDefaultOf(design, 'api:3')).toMatchObject({ authorizerId: 'authorizer:6' });
  expect(design.authorizers['authorizer:6']).toMatchObject({ apiId: 'api:3', name: 'tokens' });
  const renamed = applied(editEntity('api:3', { name: 'Members API' }, 'Name'), document);
  expect(shapeOf(renamed, 'api:3')).toEqual(shapeOf(everyKind(), 'api:1'));
  expect(design.functions).toEqual(everyKind().design.functions);
  expect(design.resources).toEqual(everyKind().design.resources);
});

test('an API pasted into another design brings the functions and resources it uses', () => {
  const { document } = pasted(everyKind(), ['api:1'], emptyDocument('Empty'));
  expect(Object.values(document.design.resources).map(({ name }) => name)).toEqual(['members', 'alerts', 'pager']);
  expect(Object.values(document.design.functions).map(({ name }) => name)).toEqual([
    'members',
    'profile',
    'catch-all',
    'authorizer',
  ]);
  expect(shapeOf(document, 'api:1')).toEqual(shapeOf(everyKind(), 'api:1'));
});

test('a route pasted beside itself shares the authorizer and the schemas, under an operation id of its own', () => {
  const { document, ids } = pasted(everyKind(), ['route:1', 'route:4']);
  expect(ids).toEqual(['route:8', 'route:9']);
  expect(document.design.authorizers).toEqual(everyKind().design.authorizers);
  expect(document.design.schemas).toEqual(everyKind().design.schemas);
  expect(document.design.routes['route:8']?.documentation).toMatchObject({ operationId: 'getMember-2' });
  expect(document.design.routes['route:9']?.authorization).toMatchObject({ authorizerId: 'authorizer:2' });
});

test('a route pasted into another API brings its authorizer and schemas once', () => {
  const once = pasted(everyKind(), ['route:1', 'route:4'], everyKind(), 'api:2');
  const { design } = once.document;
  expect(once.ids).toEqual(['route:8', 'route:9']);
  expect(design.authorizers['authorizer:6']).toMatchObject({
    apiId: 'api:2',
    kind: 'cognito',
    resourceId: 'resource:1',
  });
  expect(design.schemas['schema:3']).toMatchObject({ apiId: 'api:2', name: 'Member' });
  expect(design.routes['route:9']?.authorization).toMatchObject({ authorizerId: 'authorizer:6' });
  expect(JSON.stringify(design.routes['route:8'])).toContain('"schemaId":"schema:3"');
  const twice = pasted(everyKind(), ['route:1', 'route:4'], once.document, 'api:2');
  expect(twice.document.design.authorizers).toEqual(design.authorizers);
  expect(twice.document.design.schemas).toEqual(design.schemas);
});

test('what came along gets a name that the design has free', () => {
  const theirs = everyKind();
  const ours = applied(editEntity('authorizer:4', { name: 'pool' }, 'Name'), theirs);
  const changed = applied(editEntity('resource:1', { origin: { source: 'existing' } }, 'Origin'), ours);
  const { document } = pasted(theirs, ['route:4'], changed, 'api:2');
  expect(document.design.authorizers['authorizer:6']).toMatchObject({ name: 'pool-2', resourceId: 'resource:5' });
  expect(document.design.resources['resource:5']).toMatchObject({ name: 'members-2' });
});

test('a selected authorizer is copied, not shared', () => {
  const { document, ids } = pasted(everyKind(), ['authorizer:2']);
  expect(ids).toEqual(['authorizer:6']);
  expect(document.design.authorizers['authorizer:6']).toMatchObject({ name: 'pool-2', resourceId: 'resource:1' });
});

test('a pasted stage keeps its settings for the routes of its own API, and has none for those of another', () => {
  const same = pasted(everyKind(), ['stage:1']);
  expect(same.document.design.stages['stage:3']?.routeSettings.map(({ routeId }) => routeId)).toEqual([
    'route:2',
    'route:5',
  ]);
  const other = pasted(everyKind(), ['stage:1'], everyKind(), 'api:2');
  expect(other.document.design.stages['stage:3']?.routeSettings).toEqual([]);
});

test('an alarm on a stage goes where the stage is, or with it, and never becomes one of the whole API', () => {
  const beside = pasted(everyKind(), ['alarm:1']);
  expect(beside.document.design.alarms['alarm:4']).toMatchObject({ stageId: 'stage:1', name: 'server-errors-2' });
  const along = pasted(everyKind(), ['alarm:1', 'stage:1'], everyKind(), 'api:2');
  expect(along.document.design.alarms['alarm:4']).toMatchObject({ apiId: 'api:2', stageId: 'stage:3' });
  const alone = pasteFragment(everyKind(), copied(everyKind(), ['alarm:1']), 'api:2');
  expect(alone).toMatchObject({ ok: false, reason: expect.stringMatching(/nothing in the copy/) });
});

test('a pasted API stands below the others, and what it holds where it was in it', () => {
  const before = everyKind();
  const { document, ids } = pasted(before, ['api:1', 'api:2']);
  const { positions } = document.layout;
  const lowest = Math.max(
    ...(['api:1', 'api:2'] as const).map((id) => {
      return positionOf(before.layout, id).y + frameSize(before.design, before.layout, id).height;
    }),
  );
  for (const id of ids.filter((id) => isKind('api', id))) expect(positions[id]?.y).toBeGreaterThan(lowest);
  const copyOfFirst = Object.values(document.design.routes).find(({ apiId }) => apiId === 'api:3');
  expect(copyOfFirst && positions[copyOfFirst.id]).toEqual(positions['route:1']);
  const beside = pasted(before, ['route:1']).document.layout.positions['route:8'];
  expect(beside?.y).toBe(positionOf(before.layout, 'route:1').y + 30);
});

test('cut and paste gives back what was there', () => {
  const before = everyKind();
  const cut = applied(deleteEntities(before.design, ['api:2']), before);
  const { document } = pasted(before, ['api:2'], cut);
  expect(shapeOf(document, 'api:2')).toEqual(shapeOf(before, 'api:2'));
});

test('what belongs to an API of one protocol cannot be pasted into one of the other', () => {
  const document = shopAndChat();
  const refused = (ids: readonly EntityId[], apiId: ApiId) => {
    const paste = pasteFragment(document, copied(document, ids), apiId);
    return paste.ok ? undefined : paste.reason;
  };
  expect(refused(['route:2'], 'api:2')).toBe(
    'The route GET /books/{id} is of an HTTP API, and cannot be in WebSocket API, which is a WebSocket API.',
  );
  expect(refused(['integration:3'], 'api:1')).toMatch(/^The integration function is of a WebSocket API/);
  expect(refused(['stage:1', 'route:4'], 'api:2')).toMatch(/^The stage \$default/);
  expect(refused(['api:2', 'route:4'], 'api:1')).toBeUndefined();
});

test('a second $connect is a message, and a second message has another key', () => {
  const { document, ids } = pasted(chat(), ['route:1', 'route:4']);
  expect(ids.map((id) => nameOf(document.design, id))).toEqual(['message', 'sendmessage-2']);
});

test('a copy of $connect that is a message leaves behind what only $connect may have', () => {
  const guarded = applied(
    editEntity(
      'route:1',
      {
        authorization: { kind: 'iam' },
        apiKeyRequired: true,
        requestParameters: [{ in: 'header', name: 'room', required: true }],
        response: { models: [], parameters: [] },
      },
      'Access',
    ),
    chat(),
  );
  const { document } = pasted(guarded, ['route:1']);
  const { authorization: _, ...rest } = guarded.design.routes['route:1'] as WebSocketRoute; // $connect of the chat
  expect(Object.values(document.design.routes).at(-1)).toEqual({
    ...rest,
    id: expect.anything(),
    key: { kind: 'message', name: 'message' },
    integrationId: undefined,
    apiKeyRequired: false,
    requestParameters: [],
  });
  const alone = applied(deleteEntities(guarded.design, ['route:1']), guarded);
  expect(Object.values(pasted(guarded, ['route:1'], alone).document.design.routes).at(-1)).toMatchObject({
    key: { kind: 'connect' },
    apiKeyRequired: true,
  });
});

test('a copied API has functions of its own that manage its own connections', () => {
  const { document, ids } = pasted(chat(), ['api:1']);
  const stage = ids.find((id) => isKind('stage', id));
  expect(document.design.functions['function:3']).toMatchObject({
    name: 'messages-2',
    connections: [{ stageId: stage }],
  });
  expect(document.design.functions['function:2']).toEqual(chat().design.functions['function:2']);
});

test('a function goes on managing connections that are not copied, and in another design manages none', () => {
  const { document } = pasted(chat(), ['integration:2']);
  expect(Object.keys(document.design.functions)).toEqual(['function:1', 'function:2']);
  const both = shopAndChat();
  const shopManages = applied(
    editEntity('function:1', { connections: [{ scope: 'api', apiId: 'api:2' }] }, 'Connections'),
    both,
  );
  const again = pasted(shopManages, ['integration:1'], shopManages, 'api:1').document;
  expect(again.design.functions).toEqual(shopManages.design.functions);
  const elsewhere = pasted(chat(), ['function:2'], emptyDocument('Empty')).document;
  expect(elsewhere.design.functions['function:1']).toMatchObject({ name: 'messages', connections: [] });
});
