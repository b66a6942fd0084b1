import { HTTP_METHODS } from '../../core/model/httpMethod.ts';
import type { HttpRouteKey } from '../../core/model/route.ts';
import { LIFECYCLE_KEYS, LIFECYCLE_STEPS, type WebSocketRouteKey } from '../../core/model/webSocketRoute.ts';

/** The key of an HTTP API's route that a text spells: `get /books`, `/books` (a GET), `$default`. */
export function readRouteKey(text: string): HttpRouteKey | undefined {
  const trimmed = text.trim();
  if (trimmed === '$default') return { kind: 'default' };
  const [first = '', ...rest] = trimmed.split(/\s+/);
  if (first.startsWith('/') && rest.length === 0) return { kind: 'match', method: 'GET', path: first };
  const method = HTTP_METHODS.find((known) => known === first.toUpperCase());
  const [path] = rest;
  if (!method || path === undefined || rest.length > 1) return undefined;
  return { kind: 'match', method, path: path.startsWith('/') ? path : `/${path}` };
}

/** The key of a WebSocket API's route that a text spells: `$connect`, or any one word but those that begin with `$`, which are reserved. */
export function readWebSocketKey(text: string): WebSocketRouteKey | undefined {
  const trimmed = text.trim();
  const step = LIFECYCLE_STEPS.find((kind) => LIFECYCLE_KEYS[kind] === trimmed);
  if (step) return { kind: step };
  return /^[^\s$]\S*$/.test(trimmed) ? { kind: 'message', name: trimmed } : undefined;
}
