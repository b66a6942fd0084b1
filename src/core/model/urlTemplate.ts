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

function withoutExpressions(url: string): string {
  return url.replace(/\$\{[^{}]*\}/g, '');
}
