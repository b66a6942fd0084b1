import { expect, test } from 'vitest';
import { AUTHORIZER_KIND_LIST, type DefaultAuthorization } from '../model/authorizer.ts';
import { createAuthorizer, createHttpApi } from '../model/create.ts';
import { createRoute } from '../model/createRoute.ts';
import type { PorticoDocument } from '../model/document.ts';
import { statedDefaultOf } from '../model/queries.ts';
import { addEntities } from './addEntities.ts';
import { setDefaultAuthorization, setRouteAuthorization, setRouteScopes } from './setAuthorization.ts';
import { applied, chat, refusal, shop, shopAndChat } from './testCommand.ts';

const BY_TOKEN: DefaultAuthorization = { kind: 'authorizer', authorizerId: 'authorizer:1', scopes: [] };

/** The shop with a JWT authorizer. */
function guardedShop(): PorticoDocument {
  const document = shop();
  const { needs, authorizer } = createAuthorizer(document.design, 'api:1', 'jwt');
  return applied(addEntities([...needs, authorizer]), document);
}

test('a new authorizer of each kind comes with what it needs, as one step', () => {
  for (const kind of AUTHORIZER_KIND_LIST) {
    const { needs, authorizer } = createAuthorizer(shop().design, 'api:1', kind);
    const { design } = applied(addEntities([...needs, authorizer]), shop());
    expect(design.authorizers['authorizer:1']?.kind).toBe(kind);
  }
});

test('several routes are guarded as one step, and left to their API again', () => {
  const guarded = applied(setRouteAuthorization(['route:1', 'route:2'], BY_TOKEN), guardedShop());
  expect(guarded.design.routes['route:1']?.authorization).toEqual(BY_TOKEN);
  expect(guarded.design.routes['route:2']?.authorization).toEqual(BY_TOKEN);
  expect(guarded.design.routes['route:3']).not.toHaveProperty('authorization');
  const back = applied(setRouteAuthorization(['route:1', 'route:2'], undefined), guarded);
  expect(back.design.routes['route:1']).not.toHaveProperty('authorization');
  expect(back).toEqual(guardedShop());
});

test('scopes change where a token guards, and are the only thing a route then has of its own', () => {
  const routes = ['route:1', 'route:2', 'route:3'] as const;
  const mixed = applied(
    setRouteAuthorization(['route:2'], BY_TOKEN),
    applied(setRouteAuthorization(['route:3'], { kind: 'iam' }), guardedShop()),
  );
  const { design } = applied(setRouteScopes(routes, ['books.write']), mixed);
  expect(routes.map((id) => design.routes[id]?.authorization)).toEqual([
    { kind: 'inherit', scopes: ['books.write'] },
    { kind: 'authorizer', authorizerId: 'authorizer:1', scopes: ['books.write'] },
    { kind: 'iam' },
  ]);
  expect(applied(setRouteScopes(routes, []), applied(setRouteScopes(routes, ['books.write']), mixed))).toEqual(mixed);
  expect(applied(setRouteScopes(routes, []), mixed)).toBe(mixed);
  expect(refusal(setRouteScopes(['route:9'], []), mixed)).toMatch(/not there any more/);
});

test('an API has a default, and none again', () => {
  const guarded = applied(setDefaultAuthorization('api:1', BY_TOKEN), guardedShop());
  expect(statedDefaultOf(guarded.design, 'api:1')).toEqual(BY_TOKEN);
  expect(applied(setDefaultAuthorization('api:1', undefined), guarded)).toEqual(guardedShop());
});

test('an authorizer that is gone, or of another API, is refused', () => {
  const document = guardedShop();
  const api = createHttpApi(document.design);
  const withApi = applied(addEntities([api]), document);
  const elsewhere = applied(addEntities([createRoute(withApi.design, api.id)]), withApi);
  expect(refusal(setRouteAuthorization(['route:4'], BY_TOKEN), elsewhere)).toMatch(/another API/);
  expect(refusal(setDefaultAuthorization('api:2', BY_TOKEN), elsewhere)).toMatch(/another API/);
  expect(refusal(setDefaultAuthorization('api:1', BY_TOKEN), shop())).toMatch(/not there any more/);
});

test('$connect of a WebSocket API is guarded without scopes, and open where nothing guards it', () => {
  const { needs, authorizer } = createAuthorizer(chat().design, 'api:1', 'websocket-lambda');
  const document = applied(addEntities([...needs, authorizer]), chat());
  const guarded = applied(setRouteAuthorization(['route:1'], BY_TOKEN), document);
  expect(guarded.design.routes['route:1']?.authorization).toEqual({ kind: 'authorizer', authorizerId: 'authorizer:1' });
  expect(applied(setRouteAuthorization(['route:1'], { kind: 'none' }), guarded)).toEqual(document);
});

test('only $connect of a WebSocket API is guarded, and by a guard that such an API knows', () => {
  const document = shopAndChat();
  const [jwt, asked] = (['jwt', 'websocket-lambda'] as const).map((kind, index) => {
    const apiId = index === 0 ? 'api:1' : 'api:2';
    return createAuthorizer(document.design, apiId, kind);
  });
  const ours = applied(addEntities([...(asked?.needs ?? []), ...(asked ? [asked.authorizer] : [])]), document);
  const guarded = applied(setRouteAuthorization(['route:4'], BY_TOKEN), ours);
  expect(guarded.design.routes['route:4']?.authorization).toEqual({ kind: 'authorizer', authorizerId: 'authorizer:1' });
  const opened = applied(setRouteAuthorization(['route:4'], { kind: 'none' }), guarded);
  expect(opened.design.routes['route:4']).not.toHaveProperty('authorization');
  expect(refusal(setRouteAuthorization(['route:5'], { kind: 'iam' }), ours)).toMatch(/\$default cannot be guarded/);
  expect(refusal(setDefaultAuthorization('api:2', { kind: 'iam' }), ours)).toMatch(/no default access/);
  const theirs = applied(addEntities(jwt ? [jwt.authorizer] : []), document);
  expect(refusal(setRouteAuthorization(['route:4'], BY_TOKEN), theirs)).toMatch(/jwt is an authorizer of an HTTP API/);
});
