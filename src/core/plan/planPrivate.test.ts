import { produce } from 'immer';
import { describe, expect, test } from 'vitest';
import type { Design } from '../model/design.ts';
import type { LambdaIntegration } from '../model/integration.ts';
import type { NewFunction } from '../model/lambdaFunction.ts';
import { balance, SHOP } from '../model/shop.ts';
import type { Plan } from './plan.ts';
import { planOf } from './planOf.ts';

/** The plan of the shop after a change; its stage deploys on demand. */
function planAfter(change: (shop: Design) => void): Plan {
  return planOf(
    produce(SHOP, (shop) => {
      if (shop.stages['stage:1']) shop.stages['stage:1'].autoDeploy = false;
      change(shop);
    }),
  );
}

const invoking = (fields: Partial<LambdaIntegration>) => (shop: Design) =>
  void Object.assign(shop.integrations['integration:1'] ?? {}, fields);
const invoked = (fields: Partial<NewFunction>) => (shop: Design) =>
  void Object.assign(shop.functions['function:1'] ?? {}, fields);
const endpoint = (fields: object) => (shop: Design) =>
  void Object.assign(shop.integrations['integration:2'] ?? {}, fields);
const linked = (link: object) => (shop: Design) => balance(shop, {}, link);

/** Calls a new queue. */
const queued = (origin: object) => (shop: Design) => {
  shop.resources['resource:1'] = {
    id: 'resource:1',
    kind: 'queue',
    name: 'jobs',
    origin: { source: 'new', fifo: false, ...origin },
  };
  shop.integrations['integration:2'] = {
    id: 'integration:2',
    apiId: 'api:1',
    kind: 'sqs',
    name: 'jobs',
    resourceId: 'resource:1',
    call: { subtype: 'SQS-PurgeQueue' },
  };
};

const deployment = (plan: Plan) => plan.apis[0]?.stages[0]?.deployment?.logicalId;
const permissions = ({ apis }: Plan) =>
  apis.flatMap((api) => [...api.permissions, ...api.routes.flatMap(({ permission }) => permission ?? [])]);

describe('a VPC link', () => {
  test('is planned where an integration with a route goes through it', () => {
    const unused = (shop: Design) => {
      linked({})(shop);
      delete shop.routes['route:2'];
    };
    expect(planAfter(linked({})).vpcLinks).toHaveLength(1);
    expect(planAfter(unused).vpcLinks).toEqual([]);
    expect(planAfter(unused).inputs.filter(({ id }) => id === 'vpcLink:1')).toEqual([]);
  });

  test.each([
    ['the subnets and, for CDK alone, the VPC', {}, ['InternalVpcLinkSubnetIds'], ['InternalVpcLinkVpcId']],
    [
      'the VPC of a new security group too',
      { securityGroups: { source: 'new' } },
      ['InternalVpcLinkVpcId', 'InternalVpcLinkSubnetIds'],
      [],
    ],
    [
      'existing security groups',
      { subnetIds: ['subnet-0a1b2c3d'], vpcId: 'vpc-0a1b2c3d', securityGroups: { source: 'existing', ids: [] } },
      ['InternalVpcLinkSecurityGroupIds'],
      [],
    ],
    [
      'the id of an existing link',
      { source: 'existing', subnetIds: undefined, tags: undefined },
      ['InternalVpcLinkId'],
      ['InternalVpcLinkVpcId'],
    ],
  ])('asks for %s', (_, link, asked, askedByCdk) => {
    const plan = planAfter(linked(link));
    const inputs = plan.inputs.filter(({ id }) => id === 'vpcLink:1');
    expect(inputs.filter(({ cdkOnly }) => !cdkOnly).map(({ logicalId }) => logicalId)).toEqual(asked);
    expect(inputs.filter(({ cdkOnly }) => cdkOnly).map(({ logicalId }) => logicalId)).toEqual(askedByCdk);
  });
});

describe('a function', () => {
  const named = (plan: Plan) => plan.functions.flatMap((one) => (one.source === 'new' ? [one.qualifier] : []))[0];

  test('publishes another version when its code or its runtime changes, and keeps its alias', () => {
    const qualifier = { kind: 'alias', name: 'live' } as const;
    const versions = [{}, { code: 'exports.handler = () => 1;' }, { runtime: 'nodejs22.x' as const }].map((fields) =>
      named(planAfter(invoked({ qualifier, ...fields }))),
    );
    expect(new Set(versions.map((one) => one?.versionLogicalId)).size).toBe(3);
    expect(new Set(versions.map((one) => one?.alias?.logicalId))).toEqual(new Set(['ShopFunctionAlias']));
    expect(named(planAfter(() => {}))).toBeUndefined();
  });

  test('has a permission for each route, one for the API, or none where a role invokes it', () => {
    const paths = (plan: Plan) => permissions(plan).map(({ sourcePath }) => sourcePath);
    expect(paths(planAfter(() => {}))).toEqual(['/*/*/books', '/*/*']);
    expect(paths(planAfter(invoking({ credentials: { source: 'api-permission' } })))).toEqual(['/*/*']);
    expect(paths(planAfter(invoking({ credentials: { source: 'new-role' } })))).toEqual([]);
    expect(paths(planAfter(invoking({ credentials: { source: 'existing-role' } })))).toEqual([]);
    expect(paths(planAfter(invoking({ credentials: { source: 'caller' } })))).toEqual([]);
  });
});

describe('parameter mapping', () => {
  const mappingsOf = (plan: Plan) =>
    plan.apis[0]?.integrations.flatMap((one) => ('mappings' in one ? [one.mappings] : []))[1];

  test('leaves out what has no destination, and removes without a value', () => {
    const mappings = {
      request: [
        { destination: '', value: 'x' },
        { destination: 'remove:header.cookie', value: 'x' },
        { destination: 'overwrite:path', value: '/a' },
        { destination: 'overwrite:path', value: '/b' },
      ],
      responses: [
        { statusCode: '404', mappings: [] },
        { statusCode: '', mappings: [{ destination: 'remove:header.x', value: '' }] },
        { statusCode: '500', mappings: [{ destination: 'overwrite:statuscode', value: '502' }] },
      ],
    };
    expect(mappingsOf(planAfter(endpoint({ mappings })))).toEqual({
      request: { 'remove:header.cookie': '', 'overwrite:path': '/b' },
      responses: { 500: { 'overwrite:statuscode': '502' } },
    });
  });
});

describe('a deployment', () => {
  const mapped = { request: [{ destination: 'overwrite:path', value: '/a' }], responses: [] };

  test.each([
    ['parameter mapping', endpoint({ mappings: mapped })],
    ['the role', invoking({ credentials: { source: 'new-role' } })],
    ['the caller', invoking({ credentials: { source: 'caller' } })],
    ['the version', invoked({ qualifier: { kind: 'version' } })],
    ['the alias', invoked({ qualifier: { kind: 'alias', name: 'live' } })],
    ['a private target', linked({})],
  ])('is renewed by %s', (_, change) => {
    expect(deployment(planAfter(change))).not.toBe(deployment(planAfter(() => {})));
  });

  test.each([
    ['a description', endpoint({ description: 'x' })],
    ['a permission', invoking({ credentials: { source: 'api-permission' } })],
    ['code', invoked({ code: 'exports.handler = () => 1;' })],
  ])('is not renewed by %s', (_, change) => {
    expect(deployment(planAfter(change))).toBe(deployment(planAfter(() => {})));
  });

  const alias = (name: string) => invoked({ qualifier: { kind: 'alias', name } });
  const grouped = (...ids: string[]) => linked({ securityGroups: { source: 'existing', ids } });
  const within = (vpcId: string) => linked({ vpcId, securityGroups: { source: 'new' } });
  test.each([
    ['the name of an alias', alias('live'), alias('beta')],
    ['the subnets of a link', linked({ subnetIds: ['subnet-1'] }), linked({ subnetIds: ['subnet-2'] })],
    ['the groups of a link', grouped('sg-1'), grouped('sg-2')],
    ['the VPC of a new group', within('vpc-1'), within('vpc-2')],
    ['the order of a queue', queued({ fifo: false }), queued({ fifo: true })],
  ])('is renewed by %s, for which CloudFormation makes a new resource', (_, before, after) => {
    expect(deployment(planAfter(after))).not.toBe(deployment(planAfter(before)));
  });

  test('is renewed by code where a version is invoked', () => {
    const qualifier = { kind: 'version' } as const;
    const before = deployment(planAfter(invoked({ qualifier })));
    expect(deployment(planAfter(invoked({ qualifier, code: 'exports.handler = () => 1;' })))).not.toBe(before);
  });
});
