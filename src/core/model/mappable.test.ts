import { expect, test } from 'vitest';
import { createDomain } from './create.ts';
import { createApi } from './createApi.ts';
import type { Design } from './design.ts';
import type { StageId } from './ids.ts';
import { mayServe, unmappable } from './mappable.ts';
import { SHOP } from './shop.ts';

/** The shop, whose first domain serves its HTTP API, with a WebSocket API of stage 2 and another domain. */
function shop(): Design {
  const { api, entities } = createApi(SHOP, 'WEBSOCKET');
  const stage = entities.find((entity) => entity.id === 'stage:2');
  if (!stage || !('autoDeploy' in stage)) throw new Error('An API comes with a stage.');
  return {
    ...SHOP,
    apis: { ...SHOP.apis, [api.id]: api },
    stages: { ...SHOP.stages, [stage.id]: stage },
    domains: { ...SHOP.domains, 'domain:2': { ...createDomain(SHOP), id: 'domain:2' } },
  };
}

const serving = (design: Design, stageId: StageId): Design => ({
  ...design,
  mappings: { ...design.mappings, 'mapping:2': { id: 'mapping:2', domainId: 'domain:2', stageId } },
});

test('a domain without mappings may serve anything', () => {
  expect(mayServe(shop(), 'domain:2', 'stage:1')).toBe(true);
  expect(mayServe(shop(), 'domain:2', 'stage:2')).toBe(true);
  expect(mayServe(shop(), 'domain:2', 'stage:9')).toBe(false);
});

test('a domain serves HTTP APIs or WebSocket APIs, never both', () => {
  expect(mayServe(shop(), 'domain:1', 'stage:1')).toBe(true);
  expect(mayServe(shop(), 'domain:1', 'stage:2')).toBe(false);
  expect(mayServe(serving(shop(), 'stage:2'), 'domain:2', 'stage:1')).toBe(false);
});

test('the only mapping of a domain may lead anywhere', () => {
  expect(mayServe(serving(shop(), 'stage:2'), 'domain:2', 'stage:1', 'mapping:2')).toBe(true);
});

test('a domain that asks for client certificates serves no WebSocket API', () => {
  const design = shop();
  const strict: Design = {
    ...design,
    domains: { 'domain:2': { ...createDomain(SHOP), id: 'domain:2', mutualTls: { key: 'truststore.pem' } } },
    mappings: {},
  };
  expect(mayServe(strict, 'domain:2', 'stage:2')).toBe(false);
  expect(mayServe(strict, 'domain:2', 'stage:1')).toBe(true);
});

test('a domain that can serve nothing says why', () => {
  const design = shop();
  const { 'stage:1': http, 'stage:2': chat } = design.stages;
  if (!http || !chat) throw new Error('There is a stage of each.');
  expect(unmappable(design, 'domain:1')).toBeUndefined();
  expect(unmappable({ ...design, stages: {} }, 'domain:2')).toMatch(/no stage/);
  const strict: Design['domains'] = {
    'domain:2': { ...createDomain(SHOP), id: 'domain:2', mutualTls: { key: 'truststore.pem' } },
  };
  expect(unmappable({ ...design, stages: { 'stage:2': chat }, domains: strict }, 'domain:2')).toMatch(/certificates/);
});
