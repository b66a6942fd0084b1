import fc from 'fast-check';
import { chosen, defined, hostile, name, optional, pick, text } from './arbitraryTexts.ts';
import type { LambdaCredentials } from './credentials.ts';
import type { Design } from './design.ts';
import { idOf } from './ids.ts';
import { HTTP_TIMEOUT, type Integration } from './integration.ts';
import type { FunctionQualifier } from './lambdaFunction.ts';
import { sourcesIn } from './mappingSyntax.ts';
import type { Mappings, ParameterMapping, ResponseMapping } from './parameterMapping.ts';
import type { Tag } from './tag.ts';
import type { SecurityGroups } from './vpcLink.ts';

/** What valid designs say about VPC links, parameter mapping and how functions are invoked; for tests only. */

/** @param place region and account of the stack, which every ARN shares */
export function validPrivate(place: string): fc.Arbitrary<(design: Design) => void> {
  const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, { minLength: 3, maxLength: 5 });
  return fc
    .record({
      links: fc.array(linkSpec, { maxLength: 3 }),
      integrations: some(integrationSpec(place)),
      functions: some(functionSpec),
    })
    .map((spec) => (design) => {
      spec.links.forEach((link, index) => {
        const id = idOf('vpcLink', index + 1);
        design.vpcLinks[id] = defined({ id, ...link });
      });
      for (const [index, integration] of Object.values(design.integrations).entries()) {
        const wish = chosen(spec.integrations, index);
        const { id, apiId, timeoutInMillis } = integration;
        const common = { description: wish.description, mappings: wish.mappings };
        if (integration.kind === 'lambda')
          Object.assign(integration, defined({ ...common, credentials: wish.credentials }));
        else if (integration.kind !== 'http-url' || wish.becomes === 'http-url' || spec.links.length === 0)
          Object.assign(integration, defined(common));
        else {
          const { method, name } = integration;
          const vpcLinkId = idOf('vpcLink', (wish.linkPick % spec.links.length) + 1);
          const { serverNameToVerify } = wish;
          const fields = { id, apiId, name, vpcLinkId, method, serverNameToVerify, timeoutInMillis, ...common };
          design.integrations[id] = privateIntegration(wish.becomes, defined(fields), wish.isKnown, place);
        }
      }
      for (const [index, invoked] of Object.values(design.functions).entries())
        if (invoked.source === 'new') Object.assign(invoked, defined(chosen(spec.functions, index)));
    });
}

const tags = fc.constantFrom<Tag[]>([], [{ key: 'team', value: 'platform' }]);
const linkName = name.filter((text) => text.trim() !== '' && text.length <= 128);
const vpcId = optional(fc.constantFrom('vpc-0a1b2c3d', 'vpc-0a1b2c3d4e5f60718'));
const linkSpec = fc.oneof(
  fc.record({
    source: fc.constant('new' as const),
    name: linkName,
    vpcId,
    subnetIds: fc.constantFrom<string[]>([], ['subnet-0a1b2c3d'], ['subnet-0a1b2c3d', 'subnet-0a1b2c3d4e5f60718']),
    securityGroups: fc.constantFrom<SecurityGroups | undefined>(
      undefined,
      { source: 'new' },
      { source: 'existing', ids: [] },
      { source: 'existing', ids: ['sg-0a1b2c3d', 'sg-1a2b3c4d'] },
    ),
    tags,
  }),
  fc.record({
    source: fc.constant('existing' as const),
    name: linkName,
    existingId: optional(fc.constantFrom('abc123', 'us-east-1_oiuR12Abd')),
    vpcId,
  }),
);

const plainValue = hostile.filter((value) => value !== '' && sourcesIn(value).length === 0 && !value.includes('${'));
const value = (...sources: string[]) => fc.oneof(plainValue, fc.constantFrom(...sources));

function mappingList(destinations: readonly string[], sources: readonly string[]): fc.Arbitrary<ParameterMapping[]> {
  return fc
    .uniqueArray(fc.record({ destination: fc.constantFrom(...destinations), value: value(...sources) }), {
      maxLength: 4,
      selector: ({ destination }) => destination.toLowerCase(),
    })
    .map((list) =>
      list.map(({ destination, value }) => ({ destination, value: destination.startsWith('remove:') ? '' : value })),
    );
}

const requestMappings = mappingList(
  [
    'append:header.x-a',
    'overwrite:header.X-B',
    'remove:header.cookie',
    "append:header.it's",
    'overwrite:querystring.q',
    'append:querystring.$x',
    'remove:querystring.a.b',
    'overwrite:path',
  ],
  [
    '$request.header.x-a',
    '$request.querystring.q',
    '$request.body.a.b',
    '$request.path',
    '$context.requestId',
    '${context.stage}/${request.header.host}',
  ],
);
const responseMappings = mappingList(
  ['append:header.x-a', 'overwrite:header.X-B', 'remove:header.server'],
  ['$response.header.x-a', '$response.body.a', '$context.requestId', '${context.stage} ${response.header.x}'],
);
const response: fc.Arbitrary<ResponseMapping> = fc
  .record({
    statusCode: fc.integer({ min: 200, max: 599 }).map(String),
    mappings: responseMappings,
    status: optional(fc.constantFrom('403', '$response.body.status')),
  })
  .map(({ statusCode, mappings, status }) => ({
    statusCode,
    mappings: status === undefined ? mappings : [...mappings, { destination: 'overwrite:statuscode', value: status }],
  }));
const mappings: fc.Arbitrary<Mappings> = fc.record({
  request: requestMappings,
  responses: fc.uniqueArray(response, { maxLength: 2, selector: ({ statusCode }) => statusCode }),
});

function integrationSpec(place: string) {
  const [, account = ''] = place.split(':');
  return fc.record({
    becomes: fc.constantFrom('http-url' as const, 'alb' as const, 'nlb' as const, 'cloud-map' as const),
    linkPick: pick,
    isKnown: fc.boolean(),
    serverNameToVerify: optional(fc.constantFrom('internal.example.com', 'localhost')),
    timeoutInMillis: optional(fc.integer(HTTP_TIMEOUT)),
    description: text,
    mappings: optional(mappings),
    // Not the caller's: IAM would have to guard every route.
    credentials: fc.constantFrom<LambdaCredentials | undefined>(
      undefined,
      { source: 'api-permission' },
      { source: 'new-role' },
      { source: 'existing-role' },
      { source: 'existing-role', arn: `arn:aws:iam::${account}:role/api/invoke` },
    ),
  });
}

const functionSpec = fc.constantFrom<{ qualifier?: FunctionQualifier }>(
  {},
  { qualifier: { kind: 'version' } },
  { qualifier: { kind: 'alias', name: 'live' } },
  { qualifier: { kind: 'alias', name: 'constructor' } },
  { qualifier: { kind: 'alias', name: '-1_' } },
);

type PrivateFields = Omit<Extract<Integration, { kind: 'alb' }>, 'kind' | 'listenerArn'>;

/** @param isKnown whether the design says what it goes to */
function privateIntegration(
  kind: 'alb' | 'nlb' | 'cloud-map',
  fields: PrivateFields,
  isKnown: boolean,
  place: string,
): Integration {
  switch (kind) {
    case 'alb':
    case 'nlb': {
      const path = `${kind === 'alb' ? 'app' : 'net'}/shop/50dc6c495c0c9188/0467ef3c8400ae65`;
      const listenerArn = isKnown ? `arn:aws:elasticloadbalancing:${place}:listener/${path}` : undefined;
      return defined({ kind, ...fields, listenerArn });
    }
    case 'cloud-map': {
      const serviceArn = isKnown ? `arn:aws:servicediscovery:${place}:service/srv-a4qfz2example?stage=a` : undefined;
      return defined({ kind, ...fields, serviceArn });
    }
  }
}
