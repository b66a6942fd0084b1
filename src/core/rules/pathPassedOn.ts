import { setAt } from '../commands/setAt.ts';
import { sourcesIn } from '../model/mappingSyntax.ts';
import { shortNameOf } from '../model/naming.ts';
import type { ParameterMapping } from '../model/parameterMapping.ts';
import { routesTo } from '../model/queries.ts';
import { parameterNames } from '../model/route.ts';
import { hostOf, urlPlaceholders } from '../model/urlTemplate.ts';
import type { Rule } from './rule.ts';
import { sharedParameters } from './sharedParameters.ts';

export const pathPassedOn: Rule = {
  code: 'integration/path-dropped',
  severity: 'warning',
  unverified: true,
  title: 'A URL has no placeholder for what a path parameter takes',
  reason:
    'A URL without a placeholder may be called as it stands, with the query string of the request at most: the endpoint then gets the same path for every request.',
  fix: 'Put the parameter into the URL, such as https://example.com/{proxy}.',
  source:
    'API Gateway Developer Guide, "HTTP proxy integrations for HTTP APIs": placeholders in the URL are what passes parameters on.',
  each: 'integration',
  *check(integration, design) {
    if (integration.kind !== 'http-url') return;
    const { id, url, mappings } = integration;
    if (urlPlaceholders(url).length > 0 || mappings?.request.some(passesPathOn)) return;
    const route = routesTo(design, id).find((candidate) => parameterNames(candidate.key).length > 0);
    if (!route) return;
    yield {
      message: `${shortNameOf(design, id)} may not be told what {${parameterNames(route.key).join('} and {')}} took in ${shortNameOf(design, route.id)}: its URL has no placeholder.`,
      subject: { id, field: 'url' },
    };
  },
  quickFixes(integration, design) {
    if (integration.kind !== 'http-url') return [];
    const { id, url } = integration;
    const names = sharedParameters(design, id);
    if (names.length === 0 || hostOf(url) === undefined) return [];
    const tail = names.map((name) => `/{${name}}`).join('');
    const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(url) ?? [];
    return [setAt(`Append ${tail} to the URL`, id, 'url', `${path.replace(/\/$/, '')}${tail}${rest}`)];
  },
};

/** Whether the endpoint gets another path than that of the URL, or is told of the request's in a header or the query. */
function passesPathOn({ destination, value }: ParameterMapping): boolean {
  return destination === 'overwrite:path' || sourcesIn(value).some((source) => /^request\.path\b/.test(source));
}
