import type { ApiMapping } from './apiMapping.ts';
import type { Design } from './design.ts';
import type { Protocol } from './protocol.ts';
import { protocolOf } from './queries.ts';
import { DEFAULT_STAGE_NAME, type Stage } from './stage.ts';

/** What the URLs of an API begin with. */
export const URL_SCHEMES = { HTTP: 'https', WEBSOCKET: 'wss' } as const satisfies Record<Protocol, string>;

const ENDPOINT = '{api-id}.execute-api.{region}.amazonaws.com';

/**
 * Where clients reach a stage, with what only a deployment knows in braces (Developer Guide, "Working with stages" and
 * "Invoke WebSocket APIs").
 */
export function stageUrl(design: Design, { apiId, name }: Stage): string {
  const protocol = protocolOf(design, apiId);
  const atBase = protocol === 'HTTP' && name === DEFAULT_STAGE_NAME;
  return `${URL_SCHEMES[protocol]}://${ENDPOINT}/${atBase ? '' : name}`;
}

/** Under which URL a backend manages the connections of a WebSocket stage, as the SDKs want it for their endpoint. */
export function callbackUrl({ name }: Stage): string {
  return `https://${ENDPOINT}/${name}`;
}

/**
 * Where a backend posts to a connection, looks it up and closes it (Developer Guide, "Use @connections commands in your
 * backend service").
 */
export function connectionUrl(stage: Stage): string {
  return `${callbackUrl(stage)}/@connections/{connectionId}`;
}

/** Where clients reach a stage through a custom domain; the stage's name is no part of it. */
export function mappingUrl(design: Design, mapping: ApiMapping): string {
  const name = design.domains[mapping.domainId]?.name ?? '';
  const stage = design.stages[mapping.stageId];
  const scheme = URL_SCHEMES[stage ? protocolOf(design, stage.apiId) : 'HTTP'];
  const host = isWildcardDomain(name) ? `{name}${name.slice(1)}` : name;
  return `${scheme}://${host}/${mapping.key ?? ''}`;
}

/** The same as `connectionUrl` through a custom domain; undefined where it serves no WebSocket API. */
export function mappedConnectionUrl(design: Design, mapping: ApiMapping): string | undefined {
  const url = mappingUrl(design, mapping);
  if (!url.startsWith('wss:')) return undefined;
  return `${url.replace(/^wss:/, 'https:').replace(/\/$/, '')}/@connections/{connectionId}`;
}

/** Whether a domain stands for every name one level below it, so that no single URL leads to it: `*.example.com`. */
export function isWildcardDomain(name: string): boolean {
  return name.startsWith('*.');
}
