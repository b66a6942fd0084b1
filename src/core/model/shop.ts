import { type Design, emptyTables } from './design.ts';
import type { AlbIntegration } from './integration.ts';
import type { NewVpcLink } from './vpcLink.ts';

/** A small design that no rule finds an error in, for tests to change: one function and one URL behind three routes, a stage, a domain. */
export const SHOP: Design = {
  ...emptyTables(),
  name: 'Shop',
  accountCloudWatchRole: false,
  silences: [],
  apis: {
    'api:1': {
      id: 'api:1',
      protocol: 'HTTP',
      name: 'Shop API',
      disableExecuteApiEndpoint: false,
      dashboard: false,
      tags: [],
    },
  },
  routes: {
    'route:1': {
      id: 'route:1',
      apiId: 'api:1',
      protocol: 'HTTP',
      key: { kind: 'match', method: 'GET', path: '/books' },
      integrationId: 'integration:1',
    },
    'route:2': {
      id: 'route:2',
      apiId: 'api:1',
      protocol: 'HTTP',
      key: { kind: 'match', method: 'GET', path: '/books/{id}' },
      integrationId: 'integration:2',
    },
    'route:3': {
      id: 'route:3',
      apiId: 'api:1',
      protocol: 'HTTP',
      key: { kind: 'default' },
      integrationId: 'integration:1',
    },
  },
  integrations: {
    'integration:1': {
      id: 'integration:1',
      apiId: 'api:1',
      kind: 'lambda',
      functionId: 'function:1',
      payloadFormatVersion: '2.0',
    },
    'integration:2': {
      id: 'integration:2',
      apiId: 'api:1',
      kind: 'http-url',
      name: 'old-shop',
      url: 'https://old.example.com/books/{id}',
      method: 'ANY',
    },
  },
  functions: {
    'function:1': { id: 'function:1', source: 'new', name: 'shop', runtime: 'nodejs24.x', connections: [] },
  },
  stages: {
    'stage:1': {
      id: 'stage:1',
      apiId: 'api:1',
      name: '$default',
      autoDeploy: true,
      detailedMetricsEnabled: false,
      routeSettings: [],
      variables: [],
    },
  },
  domains: {
    'domain:1': { id: 'domain:1', name: 'api.example.com', certificate: { source: 'existing' }, tags: [] },
  },
  mappings: { 'mapping:1': { id: 'mapping:1', domainId: 'domain:1', stageId: 'stage:1' } },
};

/** The URL of a shop becomes a listener of a load balancer behind a new VPC link. */
export function balance(shop: Design, fields: Partial<AlbIntegration> = {}, link: Partial<NewVpcLink> = {}): void {
  shop.vpcLinks['vpcLink:1'] = { id: 'vpcLink:1', source: 'new', name: 'internal', subnetIds: [], tags: [], ...link };
  shop.integrations['integration:2'] = {
    id: 'integration:2',
    apiId: 'api:1',
    kind: 'alb',
    name: 'old-shop',
    vpcLinkId: 'vpcLink:1',
    method: 'ANY',
    ...fields,
  };
}
