import { stageVariableIn } from './mappingSyntax.ts';

/** The names in a URL that API Gateway fills in when a request comes (Developer Guide, "HTTP proxy integrations for HTTP APIs"). */

/** The `{name}` placeholders, which stand for parameters of the route. */
export function urlPlaceholders(url: string): string[] {
  return [...withoutExpressions(url).matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '');
}

/** The names in `${stageVariables.name}`. */
export function urlVariables(url: string): string[] {
  return urlExpressions(url).flatMap((expression) => stageVariableIn(expression) ?? []);
}

/** What stands in `${…}`. */
export function urlExpressions(url: string): string[] {
  return [...url.matchAll(/\$\{([^{}]*)\}/g)].map((match) => match[1] ?? '');
}

/** The host of a URL in small letters; undefined where it is no URL, or what a request or a stage fills in. */
export function hostOf(url: string): string | undefined {
  const host = /^https?:\/\/(?:[^/?#@]*@)?(\[[^\]]*\]|[^:/?#]+)/i.exec(url)?.[1]?.toLowerCase();
  return host?.includes('{') ? undefined : host;
}

/** Loopback, private and link-local addresses (RFC 1918, 3927, 4193), names without a dot, those of internal load balancers, and names kept for local use. */
const PRIVATE =
  /^(localhost|(127|10)(\.\d+){3}|192\.168(\.\d+){2}|169\.254(\.\d+){2}|172\.(1[6-9]|2\d|3[01])(\.\d+){2}|0\.0\.0\.0|\[::1\]|\[(f[cd]|fe80).*|[^.[]+|internal-.*\.elb\.amazonaws\.com(\.cn)?|.*\.(local|localhost|internal|lan|test|invalid))$/;

/** Whether a host is known to a private network alone. */
export function isPrivateHost(host: string): boolean {
  return PRIVATE.test(host);
}

function withoutExpressions(url: string): string {
  return url.replace(/\$\{[^{}]*\}/g, '');
}
