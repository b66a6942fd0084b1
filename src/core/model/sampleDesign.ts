import { alignedLayout } from './alignedLayout.ts';
import { type Design, emptyDesign } from './design.ts';
import { documentOf, type PorticoDocument } from './document.ts';
import type { HttpMethod } from './httpMethod.ts';
import { type IntegrationId, idOf } from './ids.ts';

const GROUPS: Readonly<Record<string, readonly string[]>> = {
  catalog: ['book', 'author', 'publisher', 'genre', 'format', 'edition', 'cover', 'review', 'rating', 'award'],
  customers: [
    'profile',
    'address',
    'wishlist',
    'consent',
    'segment',
    'note',
    'session',
    'device',
    'coupon',
    'referral',
  ],
  sales: ['order', 'cart', 'quote', 'invoice', 'payment', 'refund', 'discount', 'tax-rate', 'gift-card', 'promotion'],
  logistics: ['shipment', 'parcel', 'carrier', 'warehouse', 'pick-list', 'return', 'label', 'route', 'driver', 'depot'],
  content: ['page', 'banner', 'article', 'collection', 'image', 'video', 'menu', 'redirect', 'template', 'locale'],
  operations: [
    'report',
    'export',
    'job',
    'alert',
    'incident',
    'audit',
    'setting',
    'webhook',
    'feature',
    'status-check',
  ],
};

/** Everything that the shop knows of, each with the group it belongs to. */
export const SAMPLE_THINGS: readonly { group: string; name: string }[] = Object.entries(GROUPS).flatMap(
  ([group, names]) => names.map((name) => ({ group, name })),
);

/** Routes start a new pair of columns after this many pixels, so that the largest sample is about as wide as it is high. */
export const COLUMN_HEIGHT = 3_600;

/**
 * A shop's API with as many routes as asked for, a multiple of five up to 300: five for each kind of thing, one in six kinds written to by a function
 * and all else passed on to backend services. With 300 routes it has 485 resources, so one stack still holds it.
 */
export function sampleDesign(routeCount: number): Design {
  if (routeCount % 5 !== 0 || routeCount > SAMPLE_THINGS.length * 5)
    throw new Error(`There is no sample of ${routeCount} routes.`);
  const design = emptyDesign(`Shop with ${routeCount} routes`);
  const apiId = idOf('api', 1);
  design.apis[apiId] = {
    id: apiId,
    protocol: 'HTTP',
    name: 'Shop API',
    description: 'Everything the shop, its apps and its back office call.',
    disableExecuteApiEndpoint: false,
    cors: {
      allowOrigins: ['https://www.shop.example', 'https://office.shop.example'],
      allowMethods: ['*'],
      allowHeaders: ['authorization', 'content-type'],
      exposeHeaders: [],
      allowCredentials: true,
      maxAge: 3600,
    },
    dashboard: false,
    tags: [{ key: 'team', value: 'shop' }],
  };
  SAMPLE_THINGS.slice(0, routeCount / 5).forEach(({ group, name }, index) => {
    const collection = `/${group}/${pluralOf(name)}`;
    const item = `${collection}/{${name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())}Id}`;
    const list = addUrl(design, `${group}-${pluralOf(name)}`, `https://${group}.backend.shop.example/v1${collection}`);
    const one = addUrl(design, `${group}-${name}`, `https://${group}.backend.shop.example/v1${item}`);
    const writer = index % 6 === 0 ? addFunction(design, `write-${name}`) : undefined;
    const routes: readonly [HttpMethod, string, IntegrationId][] = [
      ['GET', collection, list],
      ['GET', item, one],
      ['POST', collection, writer ?? list],
      ['PUT', item, writer ?? one],
      ['DELETE', item, writer ?? one],
    ];
    for (const [method, path, integrationId] of routes) {
      const id = idOf('route', Object.keys(design.routes).length + 1);
      design.routes[id] = { id, apiId, protocol: 'HTTP', key: { kind: 'match', method, path }, integrationId };
    }
  });
  design.stages['stage:1'] = {
    id: 'stage:1',
    apiId,
    name: '$default',
    autoDeploy: true,
    detailedMetricsEnabled: false,
    routeSettings: [],
    variables: [],
  };
  design.stages['stage:2'] = {
    id: 'stage:2',
    apiId,
    name: 'beta',
    autoDeploy: true,
    throttlingRateLimit: 50,
    throttlingBurstLimit: 100,
    detailedMetricsEnabled: false,
    routeSettings: [],
    variables: [],
  };
  design.domains['domain:1'] = {
    id: 'domain:1',
    name: 'api.shop.example',
    certificate: { source: 'existing' },
    tags: [],
  };
  design.mappings['mapping:1'] = { id: 'mapping:1', domainId: 'domain:1', stageId: 'stage:1' };
  return design;
}

/** The sample with its layout, as it would be saved. */
export function sampleDocument(routeCount: number): PorticoDocument {
  const design = sampleDesign(routeCount);
  return documentOf(design, alignedLayout(design, COLUMN_HEIGHT));
}

function addUrl(design: Design, name: string, url: string): IntegrationId {
  const id = idOf('integration', Object.keys(design.integrations).length + 1);
  design.integrations[id] = { id, apiId: 'api:1', kind: 'http-url', name, url, method: 'ANY' };
  return id;
}

function addFunction(design: Design, name: string): IntegrationId {
  const functionId = idOf('function', Object.keys(design.functions).length + 1);
  design.functions[functionId] = { id: functionId, source: 'new', name, runtime: 'nodejs24.x', connections: [] };
  const id = idOf('integration', Object.keys(design.integrations).length + 1);
  design.integrations[id] = { id, apiId: 'api:1', kind: 'lambda', functionId, payloadFormatVersion: '2.0' };
  return id;
}

function pluralOf(name: string): string {
  return name.endsWith('ss') ? `${name}es` : `${name}s`;
}
