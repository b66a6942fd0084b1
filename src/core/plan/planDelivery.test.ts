import { produce } from 'immer';
import { describe, expect, test } from 'vitest';
import { createAccessLog, createAlarm } from '../model/create.ts';
import type { Design } from '../model/design.ts';
import type { Domain } from '../model/domain.ts';
import { SHOP } from '../model/shop.ts';
import { planOf } from './planOf.ts';

const planned = (change: (shop: Design) => void) =>
  planOf(
    produce(SHOP, (shop) => {
      change(shop);
    }),
  );
const stage = (change: (shop: Design) => void) => planned(change).apis[0]?.stages[0];
const domain = (fields: Partial<Domain>) =>
  planned((shop) => void Object.assign(shop.domains['domain:1'] ?? {}, fields));

describe('the settings of a stage for routes', () => {
  const settings = (...routeSettings: Design['stages'][`stage:${number}`]['routeSettings']) =>
    stage((shop) => void Object.assign(shop.stages['stage:1'] ?? {}, { routeSettings }))?.routeSettings;

  test('name the route as API Gateway spells it', () => {
    expect(settings({ routeId: 'route:2', throttlingRateLimit: 5 })).toEqual([
      expect.objectContaining({ routeKey: 'GET /books/{id}', routeLogicalId: 'ShopGetBooksByIdRoute' }),
    ]);
  });

  test('are left out where they say nothing', () => {
    expect(settings({ routeId: 'route:1' })).toEqual([]);
  });

  test('count once for a route, the later ones', () => {
    const twice = settings(
      { routeId: 'route:1', throttlingRateLimit: 1 },
      { routeId: 'route:1', throttlingRateLimit: 2 },
    );
    expect(twice?.map(({ throttlingRateLimit }) => throttlingRateLimit)).toEqual([2]);
  });

  test('are left out with a route that goes nowhere', () => {
    const left = stage((shop) => {
      delete shop.routes['route:1']?.integrationId;
      Object.assign(shop.stages['stage:1'] ?? {}, { routeSettings: [{ routeId: 'route:1', throttlingRateLimit: 1 }] });
    });
    expect(left?.routeSettings).toEqual([]);
  });
});

test('a log group is created with the stage, or asked for', () => {
  const logged = (destination: object) =>
    planned((shop) =>
      Object.assign(shop.stages['stage:1'] ?? {}, { accessLog: { ...createAccessLog('HTTP'), destination } }),
    );
  const created = logged({ source: 'new', retention: 'never' });
  expect(created.apis[0]?.stages[0]?.accessLog?.logGroup).toEqual({
    source: 'new',
    logicalId: 'ShopDefaultStageLogGroup',
    retention: 'never',
  });
  const asked = logged({ source: 'existing' }).inputs.find(({ id }) => id === 'stage:1');
  expect(asked?.logicalId).toBe('ShopDefaultStageLogGroupArn');
  expect(asked?.placeholder).toMatch(new RegExp(asked?.pattern ?? ''));
});

describe('a domain', () => {
  test('without a hosted zone puts out where its record has to point', () => {
    const [found] = domain({}).domains;
    expect(found?.records).toEqual([]);
    expect(found?.dnsTarget?.regionalDomainName.logicalId).toBe('ApiExampleComDomainRegionalDomainName');
  });

  test('with one has its records there, for IPv6 too where it is reached by it', () => {
    const types = (fields: Partial<Domain>) =>
      domain({ hostedZone: {}, ...fields }).domains[0]?.records.map(({ type, name }) => `${type} ${name}`);
    expect(types({})).toEqual(['A api.example.com.']);
    expect(types({ ipAddressType: 'dualstack' })).toEqual(['A api.example.com.', 'AAAA api.example.com.']);
    expect(domain({ hostedZone: {} }).domains[0]?.dnsTarget).toBeUndefined();
  });

  test('at the edge alone has neither, as a record would point at nothing', () => {
    expect(domain({ endpointType: 'EDGE' }).domains[0]).toMatchObject({ dnsTarget: undefined, records: [] });
    expect(domain({ endpointType: 'EDGE', hostedZone: {} }).domains[0]).toMatchObject({
      dnsTarget: undefined,
      records: [],
    });
  });

  test('asks for a hosted zone that gets a record, and for no other', () => {
    const asked = (fields: Partial<Domain>) =>
      domain({ endpointType: 'EDGE', hostedZone: {}, ...fields }).inputs.filter(
        ({ kind }) => kind === 'hosted-zone-id',
      );
    expect(asked({})).toHaveLength(0);
    expect(asked({ certificate: { source: 'new' } })).toHaveLength(1);
    expect(asked({ secondEndpoint: { certificate: { source: 'existing' } } })).toHaveLength(1);
  });

  test('asks for a certificate in the region that its endpoint wants', () => {
    const { inputs } = domain({ secondEndpoint: { endpointType: 'EDGE', certificate: { source: 'existing' } } });
    expect(inputs.map(({ logicalId, kind }) => `${logicalId} ${kind}`)).toEqual([
      'ApiExampleComCertificateArn certificate-arn',
      'ApiExampleComSecondCertificateArn edge-certificate-arn',
    ]);
  });

  test('with a wildcard gives its certificate a name that tags take', () => {
    const { certificate } =
      domain({ name: '*.example.com', certificate: { source: 'new' } }).domains[0]?.endpoint ?? {};
    expect(certificate).toMatchObject({ domainName: '*.example.com', title: 'wildcard.example.com' });
  });
});

describe('an alarm', () => {
  const alarms = (...changes: object[]) =>
    planned((shop) => {
      shop.resources['resource:1'] = {
        id: 'resource:1',
        kind: 'topic',
        name: 'alerts',
        origin: { source: 'existing' },
      };
      changes.forEach((fields, index) => {
        const id = `alarm:${index + 1}` as const;
        shop.alarms[id] = { ...createAlarm(shop, 'api:1'), id, name: `alarm ${index + 1}`, ...fields };
      });
    });

  test('has the statistic that suits its metric', () => {
    const { apis } = alarms({ metric: 'Latency' }, { metric: 'Count' }, { metric: '4xx', statistic: 'Average' });
    expect(apis[0]?.alarms.map(({ statistic }) => statistic)).toEqual(['Average', 'SampleCount', 'Average']);
  });

  test('is on a stage, or on all of them together', () => {
    const { apis } = alarms({ stageId: 'stage:1' }, {});
    expect(apis[0]?.alarms.map((alarm) => alarm.stage?.name)).toEqual(['$default', undefined]);
  });

  test('shares its topic with others, and nothing asks for a topic that no alarm notifies', () => {
    const { resources, inputs } = alarms({ resourceId: 'resource:1' }, { resourceId: 'resource:1' });
    expect(resources.map(({ id }) => id)).toEqual(['resource:1']);
    expect(inputs.filter(({ id }) => id === 'resource:1')).toHaveLength(1);
    expect(alarms({}).resources).toEqual([]);
  });
});
