import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryDocument } from '../model/arbitraryDocument.ts';
import {
  createDomain,
  createFunction,
  createHttpApi,
  createMapping,
  createModel,
  createStage,
  createUsagePlan,
} from '../model/create.ts';
import { createIntegration, createLambdaIntegration } from '../model/createIntegration.ts';
import { createRoute, createWebSocketRoute } from '../model/createRoute.ts';
import { type Entity, TABLES } from '../model/design.ts';
import { emptyDocument, type PorticoDocument } from '../model/document.ts';
import { everyKind } from '../model/everyKind.ts';
import type { EntityId, NodeId } from '../model/ids.ts';
import { INTEGRATION_KIND_LIST } from '../model/integrationKinds.ts';
import { httpDocumentationOf, webSocketRoutesOf } from '../model/queries.ts';
import { formatRouteKey } from '../model/route.ts';
import { addEntities } from './addEntities.ts';
import { batch, type Command } from './command.ts';
import { connectionRefusal, connectRoute, disconnectRoutes } from './connectRoute.ts';
import { copyFragment, readFragment, writeFragment } from './copyFragment.ts';
import { deleteEntities } from './deleteEntities.ts';
import { editDesign } from './editDesign.ts';
import { editEntity } from './editEntity.ts';
import { invokeFunction } from './invokeFunction.ts';
import { moveNodes } from './moveNodes.ts';
import { pasteFragment } from './pasteFragment.ts';
import { renameSchema } from './renameSchema.ts';
import { applied, chat, refusal, shop, shopAndChat, twoApis } from './testCommand.ts';

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
  const stage = add(createStage(document.design, api));
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

test('a route and an integration of different protocols are refused in words', () => {
  const document = shopAndChat();
  expect(connectionRefusal(document.design, 'route:1', 'integration:3')).toBe(
    'function belongs to WebSocket API, a WebSocket API; a route can only go to an integration of its own API.',
  );
  const { needs, integration } = createIntegration(document.design, 'api:2', 'http-url');
  const astray = applied(addEntities([...needs, integration]), document);
  expect(refusal(connectRoute('route:4', integration.id), astray)).toBe(
    'endpoint is an integration of an HTTP API; a route of a WebSocket API cannot go to it.',
  );
});

test('a new WebSocket API answers the life of a connection, and can be deployed', () => {
  const { design } = shopAndChat();
  const routes = webSocketRoutesOf(design, 'api:2');
  expect(routes.map((route) => formatRouteKey(route.key))).toEqual(['$connect', '$default', '$disconnect']);
  expect(routes.every((route) => route.integrationId === 'integration:3')).toBe(true);
  expect(design.stages['stage:2']).toMatchObject({ apiId: 'api:2', name: 'production' });
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

test('deleting an authorizer leaves what it guarded to the default of the API', () => {
  const { design } = applied(deleteEntities(everyKind().design, ['authorizer:1', 'authorizer:2']), everyKind());
  expect(design.apis['api:1']).not.toHaveProperty('defaultAuthorization');
  expect(design.routes['route:4']).not.toHaveProperty('authorization');
  expect(design.routes['route:5']?.authorization).toMatchObject({ authorizerId: 'authorizer:3' });
  expect(Object.keys(design.resources)).toEqual(['resource:2', 'resource:3', 'resource:4']);
});

test('deleting a stage takes its alarms, and the topic that nothing else notifies', () => {
  const { design } = applied(deleteEntities(everyKind().design, ['stage:1']), everyKind());
  expect(Object.keys(design.alarms)).toEqual(['alarm:2', 'alarm:3']);
  expect(design.resources).not.toHaveProperty('resource:3');
});

test('deleting a topic leaves the alarm, which notifies nobody', () => {
  const { design } = applied(deleteEntities(everyKind().design, ['resource:3']), everyKind());
  expect(design.alarms['alarm:1']).toMatchObject({ stageId: 'stage:1' });
  expect(design.alarms['alarm:1']).not.toHaveProperty('resourceId');
});

test('deleting a route takes its settings out of the stages', () => {
  const { design } = applied(deleteEntities(everyKind().design, ['route:2']), everyKind());
  expect(design.stages['stage:1']?.routeSettings).toEqual([{ routeId: 'route:5' }]);
});

test('deleting a shared schema leaves the bodies without one', () => {
  const { design } = applied(deleteEntities(everyKind().design, ['schema:1']), everyKind());
  const [response] = httpDocumentationOf(design, 'route:1')?.responses ?? [];
  expect(response?.content).toEqual([{ mediaType: 'application/json' }]);
});

test('deleting a function that also decides takes the authorizers that ask it', () => {
  const { design } = applied(deleteEntities(everyKind().design, ['function:4']), everyKind());
  expect(Object.keys(design.authorizers)).toEqual(['authorizer:1', 'authorizer:2', 'authorizer:4']);
  expect(design.routes['route:5']).not.toHaveProperty('authorization');
});

test('deleting a model leaves the routes that checked messages against it', () => {
  const document = chat();
  const model = createModel(document.design, 'api:1');
  const route = {
    ...createWebSocketRoute(document.design, 'api:1'),
    requestModels: [{ key: '$default', modelId: model.id }],
  };
  const checked = applied(addEntities([model, route]), document);
  const { design } = applied(deleteEntities(checked.design, [model.id]), checked);
  expect(design.routes[route.id]).toMatchObject({ requestModels: [] });
});

test('deleting a stage ends what manages its connections and takes it out of usage plans, and leaves both', () => {
  const document = chat();
  const plan = createUsagePlan(document.design, ['stage:1']);
  const planned = applied(addEntities([plan]), document);
  const { design } = applied(deleteEntities(planned.design, ['stage:1']), planned);
  expect(design.functions['function:2']).toMatchObject({ connections: [] });
  expect(design.usagePlans[plan.id]).toMatchObject({ stages: [], keys: plan.keys });
});

test('a VPC link stays without users, and takes its own along when it goes', () => {
  const intake = everyKind('order-intake');
  const users = ['integration:12', 'integration:13'] as const;
  expect(Object.keys(applied(deleteEntities(intake.design, users), intake).design.vpcLinks)).toHaveLength(3);
  const { design } = applied(deleteEntities(intake.design, ['vpcLink:1']), intake);
  expect(Object.keys(design.integrations)).not.toContain('integration:12');
  expect(design.routes['route:12']).not.toHaveProperty('integrationId');
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

test('what invokes a function may be of any kind', () => {
  const { integrations, functions } = applied(invokeFunction('integration:2', 'function:1'), chat()).design;
  expect(integrations['integration:2']).toMatchObject({ kind: 'websocket-lambda', functionId: 'function:1' });
  expect(Object.keys(functions)).toEqual(['function:1']);
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
      const elsewhere = pasteFragment(emptyDocument('Elsewhere'), read.ok ? read.value : fragment);
      if (elsewhere.ok) applied(elsewhere.value.command, emptyDocument('Elsewhere'));
    }),
    { numRuns: 200 },
  );
});

test('what refers to a shared schema follows its name, unless that is another’s', () => {
  const design = structuredClone(shop().design);
  const text = (name: string) => `{ "items": {"$ref": "#/components/schemas/${name}"} }`;
  design.schemas['schema:1'] = { id: 'schema:1', apiId: 'api:1', name: 'Boo', text: text('Boo') };
  design.schemas['schema:2'] = { id: 'schema:2', apiId: 'api:1', name: 'Book', text: text('Boo') };
  const before: PorticoDocument = { ...shop(), design };
  const texts = (document: PorticoDocument) => Object.values(document.design.schemas).map((schema) => schema.text);
  expect(texts(applied(renameSchema('schema:1', 'Bo"o'), before))).toEqual([text('Bo\\"o'), text('Bo\\"o')]);

  const taken = applied(renameSchema('schema:1', 'Book'), before);
  expect(texts(taken)).toEqual([text('Boo'), text('Boo')]);
  const typedOn = applied(renameSchema('schema:1', 'Books', 'Boo'), taken);
  expect(texts(typedOn)).toEqual([text('Books'), text('Books')]);
  expect(typedOn.design.schemas['schema:1']?.name).toBe('Books');
});
