import { accessText } from './accessText.ts';
import type { Api, HttpApi } from './api.ts';
import { authorizationOf, type EffectiveAuthorization } from './authorization.ts';
import type { LambdaAuthorizer } from './authorizer.ts';
import type { Design } from './design.ts';
import type { Domain } from './domain.ts';
import { type ApiId, byNumber, type EntityId, type RouteId } from './ids.ts';
import type { Integration } from './integration.ts';
import { managersOf } from './managedConnections.ts';
import { shortNameOf } from './naming.ts';
import {
  authorizersOf,
  httpRoutesOf,
  integrationsOf,
  mappingsTo,
  routesGuardedBy,
  stagesOf,
  webSocketRoutesOf,
} from './queries.ts';
import type { HttpRoute } from './route.ts';
import { routeOfStep } from './webSocketRoute.ts';

/** One thing that decides who gets in or what leaks, as it is; rules say what is wrong with it. */
export interface SecurityFact {
  /** A phrase that begins with a capital, without a full stop. */
  text: string;
  /** Where it can be changed. */
  at: { id: EntityId; field?: string };
  /** The routes that it leaves open. */
  routes?: readonly RouteId[];
}

export interface SecurityPart {
  title: string;
  facts: readonly SecurityFact[];
}

/** The security of an API at a glance. */
export interface Security {
  /** Who gets in, in a few words: `Every route is guarded`. */
  state: string;
  /** Each has a fact at least. */
  parts: readonly SecurityPart[];
}

/** Who can call an API, by which ways, what is kept, and what is written down. */
export function securityOf(design: Design, apiId: ApiId): Security {
  const api = design.apis[apiId];
  if (!api) return { state: '', parts: [] };
  const entry = api.protocol === 'HTTP' ? httpEntry(design, api) : webSocketEntry(design, apiId);
  const parts: SecurityPart[] = [
    ...entry.parts,
    { title: 'Where it is reached', facts: endpoints(design, api) },
    { title: 'Cached decisions', facts: cachedDecisions(design, apiId) },
    { title: 'Wide permissions', facts: permissions(design, apiId) },
    { title: 'Behind it', facts: backends(design, apiId) },
    { title: 'Logs', facts: logs(design, apiId) },
  ];
  const state = isReached(design, api) ? entry.state : 'Nobody reaches it yet';
  return { state, parts: parts.filter(({ facts }) => facts.length > 0) };
}

function httpEntry(design: Design, api: HttpApi): Security {
  const routes = httpRoutesOf(design, api.id);
  const open = routes.filter((route) => authorizationOf(design, route).kind === 'open');
  const writing = open.filter(writes);
  const reading = open.filter((route) => !writes(route));
  const facts: SecurityFact[] = [];
  const asked = asksEveryone(design, api);
  const anyone = asked ? 'Anyone with a client certificate' : 'Anyone';
  const standard = { id: api.id, field: 'defaultAuthorization' };
  if (writing.length > 0) {
    const sure = writing.every(({ key }) => key.kind === 'match' && key.method !== 'ANY');
    const verb = !sure ? 'may write' : writing.length === 1 ? 'writes' : 'write';
    facts.push({ text: `${anyone}: ${counted(writing)} that ${verb}`, at: standard, routes: idsOf(writing) });
  }
  if (reading.length > 0) {
    facts.push({
      text: `${anyone}: ${counted(reading)} ${reading.length === 1 ? 'that reads' : 'that read'}`,
      at: standard,
      routes: idsOf(reading),
    });
  }
  for (const { guard, guarded } of guardsOf(design, routes)) {
    const at = guard.kind === 'authorizer' ? { id: guard.authorizer.id } : standard;
    const text = guard.kind === 'iam' ? 'Signed with IAM' : `Guarded by ${nameOfGuard(guard)}`;
    facts.push({ text: `${text}: ${counted(guarded)}`, at });
  }
  const parts = [
    { title: 'Who can call', facts },
    { title: 'Pages of other sites', facts: [browsers(api)] },
  ];
  return { state: stateOf(routes.length, open.length, asked), parts };
}

function stateOf(all: number, open: number, asked: boolean): string {
  if (all === 0) return 'No routes yet';
  if (open === 0) return 'Every route is guarded';
  if (open === all) return asked ? 'Clients show a certificate' : 'Every route is open';
  return `${open} of ${all} routes open`;
}

/** `$default` takes every method. */
function writes({ key }: HttpRoute): boolean {
  return key.kind === 'default' || !READS.includes(key.method);
}
const READS: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

type Guard = Exclude<EffectiveAuthorization, { kind: 'open' }>;

/** What guards routes, and which; in the order of the routes. */
function guardsOf(design: Design, routes: readonly HttpRoute[]): { guard: Guard; guarded: HttpRoute[] }[] {
  const guards = new Map<string, { guard: Guard; guarded: HttpRoute[] }>();
  for (const route of routes) {
    const guard = authorizationOf(design, route);
    if (guard.kind === 'open') continue;
    const key = guard.kind === 'authorizer' ? guard.authorizer.id : guard.kind;
    const known = guards.get(key);
    if (known) known.guarded.push(route);
    else guards.set(key, { guard, guarded: [route] });
  }
  return [...guards.values()];
}

function nameOfGuard(guard: Guard): string {
  return accessText(guard.kind === 'authorizer' ? { ...guard, scopes: [] } : guard);
}

function counted(routes: readonly unknown[]): string {
  return `${routes.length} ${routes.length === 1 ? 'route' : 'routes'}`;
}

function idsOf(routes: readonly HttpRoute[]): RouteId[] {
  return routes.map(({ id }) => id);
}

function browsers({ id, cors }: HttpApi): SecurityFact {
  if (!cors) return { text: 'Not let in by the API: CORS is off', at: { id, field: 'cors' } };
  const { allowOrigins, allowCredentials } = cors;
  const at = { id, field: 'cors.allowOrigins' };
  const cookies = allowCredentials ? ', with cookies' : '';
  const [secure, plain] = ['https://*', 'http://*'].map((any) => allowOrigins.includes(any));
  if (allowOrigins.includes('*') || (secure && plain)) return { text: `Those of any site may call it${cookies}`, at };
  if (secure || plain) {
    return {
      text: `Those of any site that is reached over ${secure ? 'HTTPS' : 'plain HTTP'} may call it${cookies}`,
      at,
    };
  }
  if (allowOrigins.length === 0) return { text: 'None: CORS names no origin', at };
  const [only, ...others] = allowOrigins;
  const named = others.length === 0 ? `Those of ${only}` : `Those of ${allowOrigins.length} origins`;
  return { text: `${named} may call it${cookies}`, at };
}

function webSocketEntry(design: Design, apiId: ApiId): Security {
  const connect = routeOfStep(webSocketRoutesOf(design, apiId), 'connect');
  const keyed = connect?.apiKeyRequired ?? false;
  const facts: SecurityFact[] = [];
  const guard = connect && authorizationOf(design, connect);
  const isOpen = !guard || guard.kind === 'open';
  if (!connect) facts.push({ text: 'Anyone: there is no $connect route', at: { id: apiId } });
  else if (!guard || guard.kind === 'open')
    facts.push({ text: 'Anyone: nothing guards $connect', at: { id: connect.id, field: 'authorization' } });
  else {
    const text = guard.kind === 'iam' ? 'Whoever signs with IAM' : `Whom ${nameOfGuard(guard)} lets in`;
    facts.push({ text, at: { id: connect.id, field: 'authorization' } });
  }
  if (connect) {
    const text = keyed ? 'Only with an API key' : 'No API key is asked for';
    facts.push({ text, at: { id: connect.id, field: 'apiKeyRequired' } });
  }
  const state = !isOpen ? 'Connections are guarded' : keyed ? 'Anyone with an API key connects' : 'Anyone may connect';
  return { state, parts: [{ title: 'Who can connect', facts }] };
}

function endpoints(design: Design, api: Api): SecurityFact[] {
  const domains = domainsOf(design, api.id);
  const asks = domains.some(({ mutualTls }) => mutualTls);
  const at = { id: api.id, field: 'disableExecuteApiEndpoint' };
  if (!isReached(design, api)) {
    return [{ text: 'Nowhere: the execute-api endpoint is off, and no domain leads here', at }];
  }
  const own = api.disableExecuteApiEndpoint
    ? { text: 'Not through the execute-api endpoint', at }
    : { text: `The execute-api endpoint${asks ? ', without a client certificate' : ''}`, at };
  return [
    own,
    ...domains.map(({ id, mutualTls, securityPolicy }) => ({
      text: [
        shortNameOf(design, id),
        mutualTls ? 'with a client certificate' : asks ? 'without a client certificate' : undefined,
        securityPolicy === 'TLS_1_0' ? 'with TLS 1.0 too' : undefined,
      ]
        .filter(Boolean)
        .join(', '),
      at: { id, field: 'mutualTls' },
    })),
  ];
}

function isReached(design: Design, api: Api): boolean {
  return !api.disableExecuteApiEndpoint || domainsOf(design, api.id).length > 0;
}

/** Whether every way into an API asks for a client certificate. */
function asksEveryone(design: Design, api: Api): boolean {
  const domains = domainsOf(design, api.id);
  return api.disableExecuteApiEndpoint && domains.length > 0 && domains.every(({ mutualTls }) => mutualTls);
}

/** The custom domains that lead to stages of an API. */
function domainsOf(design: Design, apiId: ApiId): Domain[] {
  const ids = stagesOf(design, apiId).flatMap(({ id }) => mappingsTo(design, id).map(({ domainId }) => domainId));
  return [...new Set(ids)].flatMap((id) => design.domains[id] ?? []).sort(byNumber);
}

function cachedDecisions(design: Design, apiId: ApiId): SecurityFact[] {
  return authorizersOf(design, apiId).flatMap((authorizer) =>
    authorizer.kind === 'lambda' ? cachedBy(design, authorizer) : [],
  );
}

function cachedBy(design: Design, authorizer: LambdaAuthorizer): SecurityFact {
  const { id, identitySources, resultTtlInSeconds } = authorizer;
  const name = shortNameOf(design, id);
  if (resultTtlInSeconds === 0) {
    return { text: `Those of ${name} are not kept`, at: { id, field: 'resultTtlInSeconds' } };
  }
  const routes = routesGuardedBy(design, id).length;
  const scope = identitySources.includes('$context.routeKey')
    ? ', for each route'
    : routes > 1
      ? `, for all its ${routes} routes`
      : '';
  return {
    text: `Those of ${name} are kept for ${resultTtlInSeconds} s${scope}`,
    at: { id, field: 'identitySources' },
  };
}

function permissions(design: Design, apiId: ApiId): SecurityFact[] {
  const managing = managersOf(design, apiId)
    .filter(({ stages }) => stages === 'all')
    .map(({ functionId }) => ({
      text: `${shortNameOf(design, functionId)} reaches the connections of all stages`,
      at: { id: functionId, field: 'connections' },
    }));
  return [...integrationsOf(design, apiId).flatMap((integration) => wideCall(design, integration)), ...managing];
}

function wideCall(design: Design, integration: Integration): SecurityFact[] {
  if (!('credentials' in integration) || !integration.credentials) return [];
  const { id, credentials } = integration;
  const name = shortNameOf(design, id);
  if (credentials.source === 'api-permission') {
    return [{ text: `Every route may invoke ${name}`, at: { id, field: 'credentials' } }];
  }
  if (credentials.source !== 'new-role' || !('actions' in credentials)) return [];
  const [actions, resources] = [credentials.actions, credentials.resources].map((list) =>
    list.filter((item) => item.includes('*')).join(', '),
  );
  return [
    ...(actions ? [{ text: `The role of ${name} may do ${actions}`, at: { id, field: 'credentials.actions' } }] : []),
    ...(resources
      ? [{ text: `The role of ${name} is for ${resources}`, at: { id, field: 'credentials.resources' } }]
      : []),
  ];
}

function backends(design: Design, apiId: ApiId): SecurityFact[] {
  return integrationsOf(design, apiId).flatMap((integration): SecurityFact[] => {
    const { id } = integration;
    if ('url' in integration && /^http:/i.test(integration.url.trim())) {
      return [{ text: `${shortNameOf(design, id)} is called over plain HTTP`, at: { id, field: 'url' } }];
    }
    if (!('vpcLinkId' in integration) || integration.serverNameToVerify !== undefined) return [];
    return [{ text: `${shortNameOf(design, id)} is called over plain HTTP`, at: { id, field: 'serverNameToVerify' } }];
  });
}

function logs(design: Design, apiId: ApiId): SecurityFact[] {
  return stagesOf(design, apiId).flatMap((stage) => {
    const name = shortNameOf(design, stage.id);
    const access = {
      text: `${name} writes ${stage.accessLog ? 'an' : 'no'} access log`,
      at: { id: stage.id, field: 'accessLog' },
    };
    const traces = stage.dataTraceEnabled || stage.routeSettings.some(({ dataTraceEnabled }) => dataTraceEnabled);
    if (!traces) return [access];
    return [
      access,
      { text: `${name} writes whole messages into its log`, at: { id: stage.id, field: 'dataTraceEnabled' } },
    ];
  });
}
