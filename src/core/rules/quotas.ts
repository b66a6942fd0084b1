import { batch, type Command } from '../commands/command.ts';
import { editEntity } from '../commands/editEntity.ts';
import type { Design, EntityByKind } from '../model/design.ts';
import type { EntityKind } from '../model/ids.ts';
import { nameOf } from '../model/naming.ts';
import type { Protocol } from '../model/protocol.ts';
import {
  authorizersOf,
  integrationsInvoking,
  integrationsOf,
  mappingsOf,
  routesOf,
  stagesOf,
} from '../model/queries.ts';
import type { Subject } from './diagnostic.ts';
import { functionPolicyBytes, needsRoutePermissions } from './functionPolicy.ts';
import { newVpcLinksOf } from './newVpcLinksOf.ts';
import { taggedOf } from './taggedOf.ts';

const HTTP_PAGE = 'API Gateway Developer Guide, "Quotas for HTTP APIs"';
const WEBSOCKET_PAGE = 'API Gateway Developer Guide, "Quotas for configuring and running a WebSocket API"';
const BOTH_PAGES = `${HTTP_PAGE} and "Quotas for configuring and running a WebSocket API"`;
const ACCOUNT_PAGE = 'API Gateway Developer Guide, "Amazon API Gateway quotas"';

/** How much of a quota may be used before it is worth a word. */
export const NEAR = 0.8;

/** Whether a quota can be raised: by anybody in Service Quotas, by AWS Support, or not at all. */
export type Raisable = 'yes' | 'support' | 'no';

/** How much of a quota something uses. */
export interface Use {
  subject: Subject;
  used: number;
}

/** What is said of a quota, whatever it is counted over. */
export interface QuotaText {
  /** What is counted, as a gauge is labelled: `Routes`. */
  label: string;
  /** The unit in a sentence. */
  one: string;
  many: string;
  limit: number;
  raisable: Raisable;
  /** Absent where it is the same for both. */
  protocol?: Protocol;
  /** What holds them, as the sentence about it begins: `Books API has`. */
  holds(name: string): string;
  /** Whose quota it is, as the sentence about it ends: `API Gateway allows 300 to an API`. */
  allows: readonly [who: string, to: string];
  /** What to do about it, as an imperative without a full stop. */
  relief: string;
  source: string;
  /** Nobody has seen it refused; what is beyond is a caution then. */
  unverified?: true;
  /** The rule that speaks from 80 % on; none for lengths, as a text does not grow by itself. */
  near?: QuotaRuleText;
  /** The rule that speaks beyond the limit, or the code of one that says it beside other faults of the same field. */
  beyond: QuotaRuleText | string;
  /** What makes room, the best way first. */
  makeRoom?(design: Design, subject: Subject): readonly Command[];
}

interface QuotaRuleText {
  code: string;
  title: string;
}

/** A quota of the design as a whole, or counted over entities of several kinds. */
export interface WholeQuota extends QuotaText {
  each?: undefined;
  uses(design: Design): Iterable<Use>;
}

/** A quota of each entity of a kind. */
export interface EachQuota<K extends EntityKind> extends QuotaText {
  each: K;
  /** Where it is entered, which findings lead to. */
  field?: string;
  /** How much of it the entity uses; undefined where it has nothing to do with it. */
  uses(entity: EntityByKind[K], design: Design): number | undefined;
}

export type Quota = WholeQuota | { [K in EntityKind]: EachQuota<K> }[EntityKind];

/** Limits that other rules name too, which look at what else a field may hold. */
export const LIMITS = {
  audiences: 50,
  scopes: 10,
  subnets: 10,
  tags: 50,
  logFormatBytes: 3 * 1024,
  mappingKeyLength: 300,
  variableNameLength: 64,
  variableValueLength: 512,
} as const;

const has = (name: string) => `${name} has`;
const theDesignHas = () => 'The design has';

/** How much of the design's own quota is used. */
function ofDesign(used: number): Use[] {
  return [{ subject: { id: 'design' }, used }];
}

/** Every quota of AWS that a design can count, in the order gauges are shown. */
export const QUOTAS: readonly Quota[] = [
  {
    label: 'Routes',
    one: 'route',
    many: 'routes',
    limit: 300,
    raisable: 'yes',
    holds: has,
    allows: ['API Gateway', 'to an API'],
    relief: 'Split the API',
    source: BOTH_PAGES,
    near: { code: 'api/many-routes', title: 'An API is close to its quota of routes' },
    beyond: { code: 'api/too-many-routes', title: 'An API has more routes than its quota' },
    each: 'api',
    uses: ({ id }, design) => routesOf(design, id).length,
  },
  {
    label: 'Integrations',
    one: 'integration',
    many: 'integrations',
    limit: 300,
    raisable: 'no',
    protocol: 'HTTP',
    holds: has,
    allows: ['API Gateway', 'to an API'],
    relief: 'Share integrations among routes, or split the API',
    source: HTTP_PAGE,
    near: { code: 'api/many-integrations', title: 'An HTTP API is close to its quota of integrations' },
    beyond: { code: 'api/too-many-integrations', title: 'An HTTP API has more integrations than its quota' },
    each: 'api',
    uses: ({ id, protocol }, design) => (protocol === 'HTTP' ? integrationsOf(design, id).length : undefined),
  },
  {
    label: 'Integrations',
    one: 'integration',
    many: 'integrations',
    limit: 300,
    raisable: 'support',
    protocol: 'WEBSOCKET',
    holds: has,
    allows: ['API Gateway', 'to an API'],
    relief: 'Share integrations among routes, or split the API',
    source: WEBSOCKET_PAGE,
    near: { code: 'api/many-message-integrations', title: 'A WebSocket API is close to its quota of integrations' },
    beyond: {
      code: 'api/too-many-message-integrations',
      title: 'A WebSocket API has more integrations than its quota',
    },
    each: 'api',
    uses: ({ id, protocol }, design) => (protocol === 'WEBSOCKET' ? integrationsOf(design, id).length : undefined),
  },
  {
    label: 'Stages',
    one: 'stage',
    many: 'stages',
    limit: 10,
    raisable: 'yes',
    holds: has,
    allows: ['API Gateway', 'to an API'],
    relief: 'Delete a stage',
    source: BOTH_PAGES,
    near: { code: 'api/many-stages', title: 'An API is close to its quota of stages' },
    beyond: { code: 'api/too-many-stages', title: 'An API has more stages than its quota' },
    each: 'api',
    uses: ({ id }, design) => stagesOf(design, id).length,
  },
  {
    label: 'Authorizers',
    one: 'authorizer',
    many: 'authorizers',
    limit: 10,
    raisable: 'support',
    holds: has,
    allows: ['API Gateway', 'to an API'],
    relief: 'Let routes share authorizers',
    source: BOTH_PAGES,
    near: { code: 'api/many-authorizers', title: 'An API is close to its quota of authorizers' },
    beyond: { code: 'api/too-many-authorizers', title: 'An API has more authorizers than its quota' },
    each: 'api',
    uses: ({ id }, design) => authorizersOf(design, id).length,
  },
  {
    label: 'Audiences of an authorizer',
    one: 'audience',
    many: 'audiences',
    limit: LIMITS.audiences,
    raisable: 'no',
    protocol: 'HTTP',
    holds: has,
    allows: ['API Gateway', 'to an authorizer'],
    relief: 'Let clients share audiences, or add a second authorizer for some of them',
    source: HTTP_PAGE,
    near: { code: 'authorizer/many-audiences', title: 'An authorizer is close to its quota of audiences' },
    beyond: 'authorizer/audience',
    each: 'authorizer',
    field: 'audience',
    uses: (authorizer) => (authorizer.kind === 'jwt' ? authorizer.audience.length : undefined),
  },
  {
    label: 'Scopes of a route',
    one: 'scope',
    many: 'scopes',
    limit: LIMITS.scopes,
    raisable: 'no',
    protocol: 'HTTP',
    holds: (name) => `${name} asks for`,
    allows: ['API Gateway', 'to a route'],
    relief: 'Ask for one scope that stands for several, which the token’s issuer grants',
    source: HTTP_PAGE,
    near: { code: 'authorization/many-scopes', title: 'A route is close to its quota of scopes' },
    beyond: 'authorization/scopes',
    each: 'route',
    field: 'authorization.scopes',
    uses: ({ authorization }) => (authorization && 'scopes' in authorization ? authorization.scopes.length : undefined),
  },
  {
    label: 'Scopes by default',
    one: 'scope',
    many: 'scopes',
    limit: LIMITS.scopes,
    raisable: 'no',
    protocol: 'HTTP',
    holds: (name) => `By default ${name} asks for`,
    allows: ['API Gateway', 'to a route'],
    relief: 'Ask for one scope that stands for several, which the token’s issuer grants',
    source: HTTP_PAGE,
    near: { code: 'authorization/many-default-scopes', title: 'The scopes of all routes are close to their quota' },
    beyond: 'authorization/scopes',
    each: 'api',
    field: 'defaultAuthorization.scopes',
    uses: (api) =>
      api.protocol === 'HTTP' && api.defaultAuthorization?.kind === 'authorizer'
        ? api.defaultAuthorization.scopes.length
        : undefined,
  },
  {
    label: 'Variables of a stage',
    one: 'stage variable',
    many: 'stage variables',
    limit: 100,
    raisable: 'no',
    holds: has,
    allows: ['API Gateway', 'to a stage'],
    relief: 'Remove variables that nothing uses',
    source: HTTP_PAGE,
    near: { code: 'stage/many-variables', title: 'A stage is close to its quota of variables' },
    beyond: { code: 'stage/too-many-variables', title: 'A stage has more variables than its quota' },
    each: 'stage',
    field: 'variables',
    uses: ({ variables }) => variables.length,
  },
  {
    label: 'Longest variable name',
    one: 'character',
    many: 'characters',
    limit: LIMITS.variableNameLength,
    raisable: 'no',
    holds: (name) => `A variable name of ${name} has`,
    allows: ['API Gateway', 'to a name'],
    relief: 'Shorten the name',
    source: HTTP_PAGE,
    beyond: 'stage/variable-name',
    each: 'stage',
    field: 'variables',
    uses: ({ variables }) => longest(variables.map(({ name }) => name)),
  },
  {
    label: 'Longest variable value',
    one: 'character',
    many: 'characters',
    limit: LIMITS.variableValueLength,
    raisable: 'no',
    holds: (name) => `A variable of ${name} has`,
    allows: ['API Gateway', 'to a value'],
    relief: 'Shorten the value',
    source: HTTP_PAGE,
    beyond: 'stage/variable-value',
    each: 'stage',
    field: 'variables',
    uses: ({ variables }) => longest(variables.map(({ value }) => value)),
  },
  {
    label: 'Access log format',
    one: 'byte',
    many: 'bytes',
    limit: LIMITS.logFormatBytes,
    raisable: 'no',
    holds: (name) => `The access log format of ${name} has`,
    allows: ['API Gateway', 'to a format'],
    relief: 'Log fewer variables',
    source: BOTH_PAGES,
    near: { code: 'stage/long-log-format', title: 'An access log format is close to its quota of bytes' },
    beyond: 'stage/log-format',
    each: 'stage',
    field: 'accessLog.format',
    uses: ({ accessLog }) => accessLog && new TextEncoder().encode(accessLog.format).length,
  },
  {
    label: 'Policy of a function',
    one: 'byte',
    many: 'bytes',
    limit: 20 * 1024,
    raisable: 'no',
    holds: (name) => `The permissions to invoke ${name} may take`,
    allows: ['Lambda', 'to the policy of a function'],
    relief:
      'Let one permission for the whole API take the place of those of its routes, in the permission of the integration',
    source:
      'AWS Lambda Developer Guide, "Lambda quotas"; aws-cdk-lib, HttpLambdaIntegration and WebSocketLambdaIntegration',
    unverified: true,
    near: { code: 'function/many-permissions', title: 'The permissions of a function’s routes soon fill its policy' },
    beyond: {
      code: 'function/too-many-permissions',
      title: 'The permissions of a function’s routes may not fit its policy',
    },
    each: 'function',
    uses: ({ id }, design) => functionPolicyBytes(design, id),
    makeRoom: onePermission,
  },
  {
    label: 'Tags',
    one: 'tag',
    many: 'tags',
    limit: LIMITS.tags,
    raisable: 'no',
    holds: has,
    allows: ['AWS', 'to a resource'],
    relief: 'Remove a tag',
    source: `${HTTP_PAGE}; AWS General Reference, "Tag naming limits and requirements"`,
    near: { code: 'tag/many', title: 'Something is close to its quota of tags' },
    beyond: { code: 'tag/too-many', title: 'Something has more tags than AWS allows' },
    *uses(design) {
      for (const { id, tags } of taggedOf(design)) yield { subject: { id, field: 'tags' }, used: tags.length };
    },
  },
  {
    label: 'APIs',
    one: 'API',
    many: 'APIs',
    limit: 600,
    raisable: 'no',
    holds: theDesignHas,
    allows: ['API Gateway', 'to an account in one region'],
    relief: 'Deploy some of them in another account or region',
    source: ACCOUNT_PAGE,
    near: { code: 'design/many-apis', title: 'A design is close to the quota of APIs' },
    beyond: { code: 'design/too-many-apis', title: 'A design has more APIs than an account may' },
    uses: (design) => ofDesign(Object.keys(design.apis).length),
  },
  {
    label: 'New VPC links',
    one: 'new VPC link',
    many: 'new VPC links',
    limit: 10,
    raisable: 'yes',
    holds: theDesignHas,
    allows: ['API Gateway', 'to an account in one region'],
    relief: 'Let integrations share VPC links',
    source: HTTP_PAGE,
    near: { code: 'design/many-vpc-links', title: 'A design is close to the quota of VPC links' },
    beyond: { code: 'design/too-many-vpc-links', title: 'A design has more VPC links than an account may' },
    uses: (design) => ofDesign(newVpcLinksOf(design).length),
  },
  {
    label: 'Subnets of a VPC link',
    one: 'subnet',
    many: 'subnets',
    limit: LIMITS.subnets,
    raisable: 'yes',
    holds: has,
    allows: ['API Gateway', 'to a VPC link'],
    relief: 'Name fewer subnets; one in each zone is enough',
    source: HTTP_PAGE,
    near: { code: 'vpc-link/many-subnets', title: 'A VPC link is close to its quota of subnets' },
    beyond: { code: 'vpc-link/too-many-subnets', title: 'A VPC link has more subnets than its quota' },
    each: 'vpcLink',
    field: 'subnetIds',
    uses: (link) => (link.source === 'new' ? link.subnetIds.length : undefined),
  },
  {
    label: 'Custom domains',
    one: 'custom domain',
    many: 'custom domains',
    limit: 120,
    raisable: 'yes',
    holds: theDesignHas,
    allows: ['API Gateway', 'to an account in one region'],
    relief: 'Let APIs share a domain, each under a mapping key',
    source: HTTP_PAGE,
    near: { code: 'design/many-domains', title: 'A design is close to the quota of custom domains' },
    beyond: { code: 'design/too-many-domains', title: 'A design has more custom domains than an account may' },
    uses: (design) => ofDesign(Object.keys(design.domains).length),
  },
  {
    label: 'Mappings of several segments',
    one: 'mapping with a key of several segments',
    many: 'mappings with keys of several segments',
    limit: 200,
    raisable: 'no',
    holds: has,
    allows: ['API Gateway', 'to a custom domain'],
    relief: 'Use another domain for some of them, or keys of one segment',
    source: HTTP_PAGE,
    near: { code: 'domain/many-mappings', title: 'A domain is close to its quota of mappings with several segments' },
    beyond: {
      code: 'domain/too-many-mappings',
      title: 'A domain has more mappings with several segments than its quota',
    },
    each: 'domain',
    uses: ({ id }, design) => mappingsOf(design, id).filter(({ key }) => key?.includes('/')).length,
  },
  {
    label: 'Longest mapping key',
    one: 'character',
    many: 'characters',
    limit: LIMITS.mappingKeyLength,
    raisable: 'no',
    holds: (name) => `The mapping key of ${name} has`,
    allows: ['API Gateway', 'to a key'],
    relief: 'Shorten the key',
    source: 'API Gateway Developer Guide, "API mappings for HTTP APIs"',
    beyond: 'mapping/key',
    each: 'mapping',
    field: 'key',
    uses: ({ key }) => key?.length,
  },
  {
    label: 'Usage plans',
    one: 'usage plan',
    many: 'usage plans',
    limit: 300,
    raisable: 'yes',
    protocol: 'WEBSOCKET',
    holds: theDesignHas,
    allows: ['API Gateway', 'to an account in one region'],
    relief: 'Let clients share usage plans',
    source: ACCOUNT_PAGE,
    near: { code: 'design/many-usage-plans', title: 'A design is close to the quota of usage plans' },
    beyond: { code: 'design/too-many-usage-plans', title: 'A design has more usage plans than an account may' },
    uses: (design) => ofDesign(Object.keys(design.usagePlans).length),
  },
  {
    label: 'New API keys',
    one: 'new API key',
    many: 'new API keys',
    limit: 10_000,
    raisable: 'no',
    protocol: 'WEBSOCKET',
    holds: theDesignHas,
    allows: ['API Gateway', 'to an account in one region'],
    relief: 'Tell clients apart by an authorizer instead',
    source: ACCOUNT_PAGE,
    near: { code: 'design/many-api-keys', title: 'A design is close to the quota of API keys' },
    beyond: { code: 'design/too-many-api-keys', title: 'A design has more API keys than an account may' },
    uses: (design) =>
      ofDesign(
        Object.values(design.usagePlans).reduce(
          (sum, { keys }) => sum + keys.filter(({ source }) => source === 'new').length,
          0,
        ),
      ),
  },
  {
    label: 'Usage plans of an API key',
    one: 'usage plan',
    many: 'usage plans',
    limit: 10,
    raisable: 'yes',
    protocol: 'WEBSOCKET',
    holds: (name) => `The existing API key of ${name} is in`,
    allows: ['API Gateway', 'to an API key'],
    relief: 'Let the stages of several plans be in one',
    source: ACCOUNT_PAGE,
    near: { code: 'usage-plan/key-in-many-plans', title: 'An API key is close to its quota of usage plans' },
    beyond: { code: 'usage-plan/key-in-too-many-plans', title: 'An API key is in more usage plans than its quota' },
    uses: plansOfKeys,
  },
];

const ASKING: Readonly<Record<Raisable, string>> = {
  yes: ', or ask for a higher quota in Service Quotas',
  support: ', or ask AWS Support for a higher quota',
  no: '',
};

/** What to do about a quota that is nearly full, as a sentence. */
export function adviceOn({ relief, raisable }: Pick<QuotaText, 'relief' | 'raisable'>): string {
  return `${relief}${ASKING[raisable]}.`;
}

function longest(texts: readonly string[]): number | undefined {
  return texts.length === 0 ? undefined : Math.max(...texts.map((text) => text.length));
}

/** In how many plans each key is that is there already, told of the first of them. */
function* plansOfKeys(design: Design): Iterable<Use> {
  const uses = new Map<string, { id: Use['subject']['id']; used: number }>();
  for (const { id, keys } of Object.values(design.usagePlans)) {
    const keyIds = keys.flatMap((key) => (key.source === 'existing' && key.keyId ? [key.keyId] : []));
    for (const keyId of new Set(keyIds)) {
      const use = uses.get(keyId);
      if (use) use.used += 1;
      else uses.set(keyId, { id, used: 1 });
    }
  }
  for (const { id, used } of uses.values()) yield { subject: { id, field: 'keys' }, used };
}

/** One permission of each API in the place of those of its routes; it lets all routes invoke the function, also later ones. */
function onePermission(design: Design, { id }: Subject): readonly Command[] {
  const handler = id === 'design' ? undefined : Object.values(design.functions).find((one) => one.id === id);
  if (!handler) return [];
  const integrations = integrationsInvoking(design, handler.id).filter(needsRoutePermissions);
  if (integrations.length === 0) return [];
  return [
    batch(
      `Let one permission of the API invoke ${nameOf(design, handler.id)}`,
      integrations.map((one) => editEntity(one.id, { credentials: { source: 'api-permission' } }, 'permission')),
    ),
  ];
}
