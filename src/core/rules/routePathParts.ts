import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import type { Rule } from './rule.ts';

const PART = /^(\{[\w.:-]+\+?\}|[a-zA-Z0-9.:_-]+)$/;

function reasonFor(part: string): string {
  if (part === '') return 'The path has an empty segment';
  if (/^\{\+?\}$/.test(part)) return 'A parameter of the path has no name';
  if (/^\{[^{}]*\}$/.test(part))
    return `The parameter ${shortened(part)} has characters other than letters, digits and . : _ -`;
  if (/[{}]/.test(part)) return `A parameter has to be a whole segment, and ${shortened(part)} is not`;
  return `The segment ${shortened(part)} has characters other than letters, digits and . : _ -`;
}

export const routePathParts: Rule = {
  code: 'route/path-part',
  severity: 'error',
  fix: 'Use letters, digits and . : _ - in a segment, or a whole segment in braces: {id}.',
  source:
    'Service message: "Parts are validated against this regular expression" (aws/aws-lambda-dotnet, ApiGatewayRouteConfigService).',
  *check(design) {
    for (const { id, key } of Object.values(design.routes)) {
      if (key.kind !== 'match') continue;
      const parts = key.path.replace(/^\//, '').replace(/\/$/, '').split('/');
      if (parts.length === 1 && parts[0] === '') continue;
      const wrong = parts.find((part) => !PART.test(part));
      if (wrong === undefined) continue;
      yield { message: `${reasonFor(wrong)} (${shortNameOf(design, id)}).`, subject: { id, field: 'key.path' } };
    }
  },
};
