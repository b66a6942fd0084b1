import { setAt } from '../commands/setAt.ts';
import { shortened } from '../model/shortened.ts';
import type { Rule } from './rule.ts';
import { PARAMETER_NAME, parameterSetsOf, type Side } from './transformationsOf.ts';

const FORMS = {
  request: {
    pattern: /^integration\.request\.(header|querystring|path)\.(.*)$/s,
    form: 'integration.request.header.name, .querystring.name or .path.name',
    start: 'integration.request',
  },
  response: {
    pattern: /^route\.response\.(header)\.(.*)$/s,
    form: 'route.response.header.name',
    start: 'route.response',
  },
} as const;

export const messageDestination: Rule = {
  code: 'integration/parameter-destination',
  severity: 'error',
  title: 'A parameter goes to a place that API Gateway does not know',
  reason:
    'Beside its body, a WebSocket API gives an integration headers, a query string and parameters of the path, and an answer headers. There is no other place, and names have no other characters than letters, digits, ., _, $ and -.',
  fix: 'Write integration.request.header.name for a message, route.response.header.name for an answer; names have letters, digits, ., _, $ and -.',
  source: 'API Gateway Developer Guide, "Set up data mapping for WebSocket APIs".',
  each: 'integration',
  *check(integration, design) {
    for (const { id, side, what, parameters, field } of parameterSetsOf(integration, design)) {
      for (const destination of new Set(parameters.map((parameter) => parameter.destination))) {
        if (isDestination(side, destination)) continue;
        yield {
          message: `A parameter of ${what} goes to ${shortened(destination) || 'nothing'}; it takes ${FORMS[side].form}.`,
          subject: { id, field },
          about: destination,
        };
      }
    }
  },
  quickFixes(integration, design, { subject, about = '' }) {
    const set = parameterSetsOf(integration, design).find(({ field }) => field === subject.field);
    if (!set) return [];
    const { id, side, parameters, field } = set;
    // `append:header.x` of an HTTP API, `header.x`, `integration.request.header.x` of an answer.
    const [, place = '', name = ''] = /(header|querystring|path)s?\.([^:]*)$/.exec(about) ?? [];
    const destination = `${FORMS[side].start}.${place}.${name}`;
    const isFree = !parameters.some((other) => other.destination === destination);
    const others = parameters.filter((parameter) => parameter.destination !== about);
    return [
      ...(isDestination(side, destination) && isFree && parameters.length - others.length === 1
        ? [
            setAt(
              `Write ${shortened(destination)}`,
              id,
              field,
              parameters.map((one) => (one.destination === about ? { ...one, destination } : one)),
            ),
          ]
        : []),
      setAt(
        about === '' ? 'Delete what goes to nothing' : `Delete what goes to ${shortened(about)}`,
        id,
        field,
        others,
      ),
    ];
  },
};

function isDestination(side: Side, text: string): boolean {
  const name = FORMS[side].pattern.exec(text)?.[2];
  return name !== undefined && PARAMETER_NAME.test(name);
}
