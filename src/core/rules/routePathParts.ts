import { setAt } from '../commands/setAt.ts';
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
  title: 'A segment of a path has what none may have',
  reason:
    'API Gateway refuses the key of the route: “One or more path parts appear to be invalid”. A parameter stands for a whole segment, and there is no way to write other characters, encoded or not.',
  fix: 'Use letters, digits and . : _ - in a segment, or a whole segment in braces: {id}.',
  source:
    'Service message: "Parts are validated against this regular expression" (aws/aws-lambda-dotnet, ApiGatewayRouteConfigService).',
  each: 'route',
  *check({ id, key }, design) {
    if (key.kind !== 'match') return;
    const wrong = partsOf(key.path).find((part) => !PART.test(part));
    if (wrong === undefined) return;
    yield { message: `${reasonFor(wrong)} (${shortNameOf(design, id)}).`, subject: { id, field: 'key.path' } };
  },
  mayBreak: true,
  quickFixes({ id, key }) {
    if (key.kind !== 'match') return [];
    const parts = partsOf(key.path).flatMap((part) => (PART.test(part) ? part : partMeant(part)));
    const path = `/${parts.join('/')}`;
    return [setAt(`Make it ${shortened(path)}`, id, 'key.path', path)];
  },
};

/** The segments, without what is wrong with the slashes at both ends. */
function partsOf(path: string): string[] {
  const inner = path.replace(/^\//, '').replace(/\/$/, '');
  return inner === '' ? [] : inner.split('/');
}

/** What a segment was most likely meant to be; nothing where that is nothing. */
function partMeant(part: string): string[] {
  const parameter = /\{([^{}]*)\}?/.exec(part);
  if (parameter) {
    const [, inner = ''] = parameter;
    const name = plain(inner.replace(/\+$/, '')) || 'id';
    return [`{${name}${inner.endsWith('+') ? '+' : ''}}`];
  }
  const literal = plain(part);
  return literal === '' ? [] : [literal];
}

/** Without accents, and with a hyphen for whatever cannot be: `bucher`, `a-b`. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\w.:-]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
