import { expect, test } from 'vitest';
import { createDomain } from '../../../core/model/create.ts';
import { createApi } from '../../../core/model/createApi.ts';
import type { Design } from '../../../core/model/design.ts';
import { SHOP } from '../../../core/model/shop.ts';
import { domainsFor, stagesFor } from './mappingChoices.ts';

/** The shop with a second mapping of its domain, a WebSocket API of stage 2, and a domain that serves nothing. */
function shop(): Design {
  const { api, entities } = createApi(SHOP, 'WEBSOCKET');
  const stage = entities.find((entity) => entity.id === 'stage:2');
  if (!stage || !('autoDeploy' in stage)) throw new Error('An API comes with a stage.');
  return {
    ...SHOP,
    apis: { ...SHOP.apis, [api.id]: api },
    stages: { ...SHOP.stages, [stage.id]: stage },
    domains: { ...SHOP.domains, 'domain:2': { ...createDomain(SHOP), id: 'domain:2' } },
    mappings: {
      ...SHOP.mappings,
      'mapping:2': { id: 'mapping:2', domainId: 'domain:1', stageId: 'stage:1', key: 'v2' },
    },
  };
}

test('beside another mapping, only stages of the same protocol are offered', () => {
  expect(stagesFor(shop(), 'mapping:2').map(({ id }) => id)).toEqual(['stage:1']);
});

test('a mapping that is alone may go anywhere', () => {
  const { 'mapping:2': _, ...mappings } = shop().mappings;
  expect(stagesFor({ ...shop(), mappings }, 'mapping:1').map(({ id }) => id)).toEqual(['stage:1', 'stage:2']);
});

test('what a file has mapped together is shown as it is', () => {
  const design = shop();
  const mixed: Design = {
    ...design,
    mappings: {
      ...design.mappings,
      'mapping:2': { id: 'mapping:2', domainId: 'domain:1', stageId: 'stage:2', key: 'v2' },
    },
  };
  expect(stagesFor(mixed, 'mapping:2').map(({ id }) => id)).toEqual(['stage:1', 'stage:2']);
  expect(domainsFor(mixed, 'mapping:2').map(({ id }) => id)).toEqual(['domain:1', 'domain:2']);
});
