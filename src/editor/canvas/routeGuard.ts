import { accessSentence, accessText, routeAccess } from '../../core/model/accessText.ts';
import type { EffectiveAuthorization } from '../../core/model/authorization.ts';
import type { Design } from '../../core/model/design.ts';
import type { RouteId } from '../../core/model/ids.ts';

/** What a route shows of who may call it. */
export interface RouteGuard {
  /** `jwt · 1 scope`, `open`, `lambda · API key`. */
  text: string;
  sentence: string;
  open: boolean;
}

/**
 * Who may call a route, or undefined where that goes without saying: where nothing of the API is guarded, and on every
 * route of a WebSocket API but `$connect`, which guards the whole connection.
 */
export function routeGuard(design: Design, routeId: RouteId): RouteGuard | undefined {
  const route = design.routes[routeId];
  const access = routeAccess(design, routeId);
  if (route?.protocol !== 'WEBSOCKET') {
    return access && { text: accessText(access), sentence: accessSentence(access), open: access.kind === 'open' };
  }
  const keyed = route.apiKeyRequired;
  if (route.key.kind !== 'connect' && access?.kind === 'open' && !keyed) return undefined;
  if (!access && !keyed) return undefined;
  const guarded = access && access.kind !== 'open' ? access : undefined;
  const words = [guarded && accessText(guarded), keyed && 'API key'].filter(Boolean);
  const sentences = [guarded && whoConnects(guarded), keyed && 'Clients connect with the API key of a usage plan.'];
  const isOpen = !guarded && !keyed;
  return {
    text: isOpen ? 'open' : words.join(' · '),
    sentence: isOpen ? 'Open: anyone who knows the URL may connect.' : sentences.filter(Boolean).join(' '),
    open: isOpen,
  };
}

function whoConnects(access: Exclude<EffectiveAuthorization, { kind: 'open' }>): string {
  switch (access.kind) {
    case 'iam':
      return 'Clients sign their request to connect with AWS credentials that allow execute-api:Invoke.';
    case 'authorizer':
      return `The function of ${access.authorizer.name || '(unnamed)'} decides who may connect.`;
  }
}
