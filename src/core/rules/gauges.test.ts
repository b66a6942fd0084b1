import { produce } from 'immer';
import { describe, expect, test } from 'vitest';
import { CHAT } from '../model/chat.ts';
import type { Design } from '../model/design.ts';
import { sampleDesign } from '../model/sampleDesign.ts';
import { SHOP } from '../model/shop.ts';
import { apiGauges, designGauges, fullnessOf, type Gauge } from './gauges.ts';
import type { Change } from './testRule.ts';

const changed = (change: Change, base: Design = SHOP) => produce(base, (draft) => void change(draft));
const shown = (gauges: readonly Gauge[]) =>
  gauges.map(({ quota, used, fullness }) => `${quota.label}: ${used} of ${quota.limit}, ${fullness}`);

test('a quota is nearly full from 80 % on, and full is not beyond', () => {
  expect([0, 239, 240, 300, 301].map((used) => fullnessOf(used, 300))).toEqual([
    'fine',
    'fine',
    'near',
    'near',
    'beyond',
  ]);
});

describe('the gauges of an API', () => {
  test('say what there is to count, and nothing of what there is not', () => {
    expect(shown(apiGauges(SHOP, 'api:1'))).toEqual([
      'Routes: 3 of 300, fine',
      'Integrations: 2 of 300, fine',
      'Stages: 1 of 10, fine',
      'Policy of a function: 779 of 20480, fine',
    ]);
  });

  test('are those of its protocol', () => {
    const integrations = (design: Design) =>
      apiGauges(design, 'api:1').flatMap(({ quota }) => (quota.label === 'Integrations' ? [quota.raisable] : []));
    expect([integrations(SHOP), integrations(CHAT)]).toEqual([['no'], ['support']]);
  });

  test('lead to what is fullest', () => {
    const design = changed((shop) => {
      shop.stages['stage:1']?.variables.push({ name: 'a', value: 'x' });
      shop.stages['stage:2'] = {
        id: 'stage:2',
        apiId: 'api:1',
        name: 'beta',
        autoDeploy: true,
        detailedMetricsEnabled: false,
        routeSettings: [],
        variables: ['a', 'b'].map((name) => ({ name, value: 'longer' })),
      };
    });
    const gauge = apiGauges(design, 'api:1').find(({ quota }) => quota.label === 'Variables of a stage');
    expect(gauge).toMatchObject({ used: 2, subject: { id: 'stage:2', field: 'variables' } });
  });

  test('count its own only', () => {
    const design = changed((shop) => {
      shop.apis['api:2'] = { ...CHAT.apis['api:1'], id: 'api:2' } as Design['apis']['api:1'];
    });
    expect(apiGauges(design, 'api:2')).toEqual([]);
    expect(shown(apiGauges(design, 'api:1'))[0]).toBe('Routes: 3 of 300, fine');
  });

  test('warn of the largest sample, which has as many routes as an API may', () => {
    expect(shown(apiGauges(sampleDesign(300), 'api:1'))[0]).toBe('Routes: 300 of 300, near');
  });
});

test('the gauges of a design are of what its APIs share', () => {
  expect(shown(designGauges(SHOP))).toEqual(['APIs: 1 of 600, fine', 'Custom domains: 1 of 120, fine']);
});
