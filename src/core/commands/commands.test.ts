import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryDocument } from '../model/arbitraryDocument.ts';
import {
  createDomain,
  createFunction,
  createHttpApi,
  createHttpUrlIntegration,
  createIntegration,
  createLambdaIntegration,
  createMapping,
  createRoute,
  createStage,
} from '../model/create.ts';
import { type Entity, TABLES } from '../model/design.ts';
import { emptyDocument, type PorticoDocument } from '../model/document.ts';
import type { ApiId, EntityId, NodeId } from '../model/ids.ts';
import { INTEGRATION_KIND_LIST } from '../model/integration.ts';
import { routeKeyShape } from '../model/route.ts';
import { addEntities } from './addEntities.ts';
import { batch, type Command } from './command.ts';
import { connectionRefusal, connectRoute, disconnectRoutes } from './connectRoute.ts';
import { deleteEntities } from './deleteEntities.ts';
import { editDesign } from './editDesign.ts';
import { editEntity } from './editEntity.ts';
import { invokeFunction } from './invokeFunction.ts';
import { moveNodes } from './moveNodes.ts';
import { type Copied, copyFragment, pasteFragment, readFragment, writeFragment } from './pasteFragment.ts';
import { applied, refusal, shop } from './testCommand.ts';

/** The shop and an API beside it, with an integration of its own. */
function twoApis(): PorticoDocument {
  const document = shop();
  const api = createHttpApi(document.design);
  const withApi = applied(addEntities([api, createStage(document.design, api.id)]), document);
  return applied(addEntities([createHttpUrlIntegration(withApi.design, api.id)]), withApi);
}

function idsOf({ design }: PorticoDocument): EntityId[] {
  return Object.values(TABLES).flatMap((table) => Object.keys(design[table])) as EntityId[]; // keys of a table are ids
}

test('everything can be added to an empty design, each after what it refers to', () => {
  let document = emptyDocument('New');
  const add = <E extends Entity>(entity: E): E => {
    document = applied(addEntities([entity]), document);
    return entity;
  };
  const api = add(createHttpApi(document.design));
  const handler = add(createFunction(document.design));
  const integration = add(createLambdaIntegration(document.design, api.id, handler.id));
  add({ ...createRoute(document.design, api.id), integrationId: integration.id });
  const stage = add(createStage(document.design, api.id));
  const domain = add(createDomain(document.design));
  add(createMapping(document.design, domain.id, stage.id));
  expect(idsOf(document)).toEqual([
    'api:1',
    'route:1',
    'integration:1',
    'function:1',
    'stage:1',
    'domain:1',
    'mapping:1',
  ]);
});

test('what is added goes where it was dropped, or below its like', () => {
  const { design, layout } = shop();
  const route = createRoute(design, 'api:1');
  expect(applied(addEntities([route], { [route.id]: { x: 70, y: 90 } }), shop()).layout.positions[route.id]).toEqual({
    x: 70,
    y: 90,
  });
  const lowest = Math.max(...(['route:1', 'route:2', 'route:3'] as const).map((id) => layout.positions[id]?.y ?? 0));
  expect(applied(addEntities([route]), shop()).layout.positions[route.id]?.y).toBeGreaterThan(lowest);
});

test('a new integration of each kind is whole', () => {
  for (const kind of INTEGRATION_KIND_LIST) {
    const { needs, integration } = createIntegration(shop().design, 'api:1', kind);
    const { design } = applied(addEntities([...needs, integration]), shop());
    expect(Object.values(design.integrations).at(-1)?.kind).toBe(kind);
  }
});

test('nothing is added twice, or without what it refers to', () => {
  const { design } = shop();
  const [route] = Object.values(design.routes);
  const elsewhere = twoApis();
  if (!route) throw new Error('The shop has routes.');
  expect(refusal(addEntities([route]), shop())).toMatch(/There is a GET \/books already/);
  expect(refusal(addEntities([createRoute(design, 'api:9')]), shop())).toMatch(/API it belongs to/);
  expect(refusal(addEntities([createLambdaIntegration(design, 'api:1', 'function:9')]), shop())).toMatch(/function/);
  expect(refusal(addEntities([createMapping(design, 'domain:9', 'stage:1')]), shop())).toMatch(/custom domain/);
  expect(refusal(addEntities([createMapping(design, 'domain:1', 'stage:9')]), shop())).toMatch(/stage/);
  const lost = { ...createRoute(design, 'api:1'), integrationId: 'integration:9' } as const;
  expect(refusal(addEntities([lost]), shop())).toMatch(/integration it goes to is not there/);
  const astray = { ...createRoute(elsewhere.design, 'api:2'), integrationId: 'integration:1' } as const;
  expect(refusal(addEntities([astray]), elsewhere)).toMatch(/integration it goes to belongs to another API/);
});

test('a route connects to an integration of its API, and again to another', () => {
  const connected = applied(connectRoute('route:1', 'integration:2'), shop());
  expect(connected.design.routes['route:1']?.integrationId).toBe('integration:2');
  expect(applied(connectRoute('route:1', 'integration:2'), connected)).toBe(connected);
});

test('an integration of another API is refused by name', () => {
  const document = twoApis();
  const reason = 'endpoint belongs to HTTP API; a route can only go to an integration of its own API.';
  expect(connectionRefusal(document.design, 'route:1', 'integration:3')).toBe(reason);
  expect(refusal(connectRoute('route:1', 'integration:3'), document)).toBe(reason);
  expect(refusal(connectRoute('route:9', 'integration:1'), document)).toMatch(/not there any more/);
});

test('a disconnected route goes nowhere, and the field is gone', () => {
  const { design } = applied(disconnectRoutes(['route:1', 'route:2']), shop());
  expect(design.routes['route:1']).not.toHaveProperty('integrationId');
  expect(design.routes['route:3']?.integrationId).toBe('integration:1');
  const none = shop();
  expect(applied(disconnectRoutes(['route:99']), none)).toBe(none);
});

test('deleting an integration leaves its routes, and takes the function that nothing else invokes', () => {
  const { design, layout } = applied(deleteEntities(shop().design, ['integration:1']), shop());
  expect(Object.keys(design.functions)).toEqual([]);
  expect(design.routes['route:1']).not.toHaveProperty('integrationId');
  expect(design.routes['route:2']?.integrationId).toBe('integration:2');
  expect(layout.positions).not.toHaveProperty('integration:1');
});

test('a function that another integration invokes stays', () => {
  const { design } = shop();
  const shared = applied(addEntities([createLambdaIntegration(design, 'api:1', 'function:1')]), shop());
  const after = applied(deleteEntities(shared.design, ['integration:1']), shared);
  expect(Object.keys(after.design.functions)).toEqual(['function:1']);
});

test('deleting a function takes the integrations that invoke it', () => {
  const { design } = applied(deleteEntities(shop().design, ['function:1']), shop());
  expect(Object.keys(design.integrations)).toEqual(['integration:2']);
  expect(design.routes['route:1']).not.toHaveProperty('integrationId');
});

test('deleting an API takes all that belongs to it, and leaves the domain', () => {
  const { design, layout } = applied(deleteEntities(shop().design, ['api:1']), shop());
  expect(idsOf({ ...shop(), design })).toEqual(['domain:1']);
  expect(layout.positions).toEqual({});
});

test('deleting a stage or a domain takes its mappings', () => {
  for (const id of ['stage:1', 'domain:1'] as const) {
    const { design } = applied(deleteEntities(shop().design, [id]), shop());
    expect(design.mappings).toEqual({});
    expect(Object.keys(design.routes)).toHaveLength(3);
  }
});

test('deleting names what goes, and refuses when there is nothing', () => {
  const { design } = shop();
  expect(deleteEntities(design, ['route:2']).label).toBe('Delete route GET /books/{id}');
  expect(deleteEntities(design, ['route:2', 'api:1']).label).toBe('Delete 2 items');
  expect(refusal(deleteEntities(design, []), shop())).toMatch(/Nothing is selected/);
  expect(refusal(deleteEntities(design, ['route:99']), shop())).toMatch(/not there any more/);
});

test('an edit sets fields, and takes optional ones away entirely', () => {
  const described = applied(editEntity('api:1', { description: 'Books', version: '1' }, 'Description'), shop());
  expect(described.design.apis['api:1']).toMatchObject({ description: 'Books', version: '1' });
  const bare = applied(editEntity('api:1', { description: undefined }, 'Description'), described);
  expect(bare.design.apis['api:1']).not.toHaveProperty('description');
  expect(bare.design.apis['api:1']?.version).toBe('1');
});

test('an edit that changes nothing is no step of the history', () => {
  const document = shop();
  expect(applied(editEntity('api:1', { name: 'Shop API', description: undefined }, 'Name'), document)).toBe(document);
  expect(applied(editDesign({ name: 'Shop' }, 'Name'), document)).toBe(document);
});

test('an edit never leaves a reference without its end', () => {
  expect(refusal(editEntity('route:99', { integrationId: 'integration:1' }, 'Goes to'), shop())).toMatch(/not there/);
  expect(refusal(editEntity('mapping:1', { stageId: 'stage:9' }, 'Stage'), shop())).toMatch(
    /stage it is for is not there/,
  );
  expect(refusal(editEntity('route:1', { integrationId: 'integration:3' }, 'Goes to'), twoApis())).toMatch(
    /another API/,
  );
});

test('the letters of a word merge, and edits of other fields or entities do not', () => {
  const name = editEntity('api:1', { name: 'B' }, 'Name');
  expect(editEntity('api:1', { name: 'Bo' }, 'Name').merge).toBe(name.merge);
  const others: Command[] = [
    editEntity('api:1', { version: '1' }, 'Version'),
    editEntity('stage:1', { name: 'Bo' }, 'Name'),
    editDesign({ name: 'Bo' }, 'Name'),
  ];
  expect(new Set([name, ...others].map((command) => command.merge)).size).toBe(4);
});

test('the design itself has a name and a description', () => {
  const { design } = applied(editDesign({ name: 'Bookshop', description: 'All of it' }, 'Name'), shop());
  expect(design).toMatchObject({ name: 'Bookshop', description: 'All of it' });
  const bare = applied(editDesign({ description: undefined }, 'Description'), { ...shop(), design });
  expect(bare.design).not.toHaveProperty('description');
});

test('nodes move; those that are not there, or nowhere, do not', () => {
  const document = shop();
  const moved = applied(moveNodes({ 'route:1': { x: 1, y: 2 }, 'route:99': { x: 0, y: 0 } }), document);
  expect(moved.layout.positions['route:1']).toEqual({ x: 1, y: 2 });
  expect(moved.layout.positions).not.toHaveProperty('route:99');
  expect(moved.design).toBe(document.design);
  expect(applied(moveNodes({ 'route:1': { x: Number.NaN, y: 0 } }), document)).toBe(document);
  expect(applied(moveNodes({ 'api:1': document.layout.positions['api:1'] ?? { x: 0, y: 0 } }), document)).toBe(
    document,
  );
});

test('a batch is one step, or nothing', () => {
  const both = batch('Tidy up', [disconnectRoutes(['route:1']), editDesign({ name: 'Tidy' }, 'Name')]);
  expect(applied(both, shop()).design).toMatchObject({ name: 'Tidy' });
  expect(
    refusal(batch('Try', [disconnectRoutes(['route:1']), connectRoute('route:1', 'integration:9')]), shop()),
  ).toMatch(/not there/);
});

test('an integration invokes another function, and the one nobody invokes any more goes', () => {
  const second = applied(addEntities([createFunction(shop().design, 'other')]), shop());
  const { design } = applied(invokeFunction('integration:1', 'function:2'), second);
  expect(Object.keys(design.functions)).toEqual(['function:2']);
  expect(applied(invokeFunction('integration:1', 'function:1'), second)).toBe(second);
  expect(refusal(invokeFunction('integration:2', 'function:1'), second)).toMatch(/Only a Lambda integration/);
  expect(refusal(invokeFunction('integration:1', 'function:9'), second)).toMatch(/not there/);
});

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

test('a clipboard with ids that are none pastes what it can', () => {
  const { document } = copied(shop(), ['route:1']);
  const strange = readFragment(JSON.stringify({ portico: 'fragment', ids: ['__proto__', 'x', 'route:1'], document }));
  if (!strange.ok) throw new Error(strange.reason);
  const paste = pasteFragment(shop(), strange.value);
  expect(paste.ok && paste.value.ids).toEqual(['route:4']);
});

test('whatever is selected in whatever design, copy, paste, delete and move keep the law', () => {
  const selection = fc.array(fc.nat(), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(arbitraryDocument({ valid: false }), selection, (document, picks) => {
      const all = idsOf(document);
      fc.pre(all.length > 0);
      const ids = picks.map((pick) => all[pick % all.length] as EntityId); // in range
      applied(deleteEntities(document.design, [...new Set(ids)]), document);
      const nodes = Object.keys(document.layout.positions) as NodeId[]; // keys of a record of nodes
      applied(moveNodes(Object.fromEntries(nodes.slice(0, 3).map((id) => [id, { x: 5, y: 7 }])), 'Move'), document);
      const fragment = copyFragment(document, ids);
      if (!fragment) return;
      const read = readFragment(writeFragment(fragment));
      expect(read.ok).toBe(true);
      const paste = pasteFragment(document, fragment);
      if (paste.ok) applied(paste.value.command, document);
    }),
    { numRuns: 200 },
  );
});
