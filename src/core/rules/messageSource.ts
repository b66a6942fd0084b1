import { setAt } from '../commands/setAt.ts';
import { shortened } from '../model/shortened.ts';
import type { Rule } from './rule.ts';
import { parameterSetsOf } from './transformationsOf.ts';

const MAX_LENGTH = 512;
const ANYWHERE = ['context(\\.[\\w-]+)+', 'stageVariables\\.\\w+', "'[^']*'"];
const SOURCES = {
  request: [
    'route\\.request\\.(multivalue)?(querystring|header)\\.[a-zA-Z0-9._$-]+',
    'route\\.request\\.body(\\.[^\\s{}]+)?',
    ...ANYWHERE,
  ],
  response: [
    'integration\\.response\\.(multivalue)?header\\.[a-zA-Z0-9._$-]+',
    'integration\\.response\\.body(\\.[^\\s{}]+)?',
    'integration\\.response\\.statuscode',
    ...ANYWHERE,
  ],
} as const;
const PATTERNS = {
  request: new RegExp(`^(${SOURCES.request.join('|')})$`),
  response: new RegExp(`^(${SOURCES.response.join('|')})$`),
} as const;

export const messageSource: Rule = {
  code: 'integration/parameter-source',
  severity: 'error',
  title: 'A parameter takes its value from what API Gateway does not know',
  reason:
    'A parameter takes a part of the message or of the answer, a variable of the context or the stage, or a text in single quotes, of at most 512 characters. For anything else API Gateway has nothing to send.',
  fix: "Write route.request.body.name, context.connectionId, stageVariables.name or a text in single quotes: 'text'.",
  source:
    'API Gateway Developer Guide, "Set up data mapping for WebSocket APIs"; API Gateway V2 API reference, CreateIntegration: RequestParameters have values of 1 to 512 characters.',
  each: 'integration',
  *check(integration, design) {
    for (const { id, side, what, parameters, field } of parameterSetsOf(integration, design)) {
      for (const source of new Set(parameters.map((parameter) => parameter.source))) {
        const problem = problemOf(source, PATTERNS[side]);
        if (problem) yield { message: `A parameter of ${what} ${problem}.`, subject: { id, field }, about: source };
      }
    }
  },
  quickFixes(integration, design, { subject, about = '' }) {
    const set = parameterSetsOf(integration, design).find(({ field }) => field === subject.field);
    if (!set) return [];
    const { id, side, parameters, field } = set;
    const bare = about.replace(/^\$\{?([^{}]*)\}?$/, '$1').replace(/^method\./, 'route.');
    const candidates = [bare, `route.${bare}`, ...(about.startsWith('$') ? [] : [`'${about}'`])];
    const right = candidates.find((candidate) => problemOf(candidate, PATTERNS[side]) === undefined);
    return [
      ...(about !== '' && right !== undefined
        ? [
            setAt(
              `Write ${shortened(right)}`,
              id,
              field,
              parameters.map((one) => (one.source === about ? { ...one, source: right } : one)),
            ),
          ]
        : []),
      setAt(
        about === '' ? 'Delete what has no value' : `Delete what takes ${shortened(about)}`,
        id,
        field,
        parameters.filter(({ source }) => source !== about),
      ),
    ];
  },
};

function problemOf(source: string, pattern: RegExp): string | undefined {
  if (source === '') return 'has no value';
  if (source.length > MAX_LENGTH)
    return `has a value of ${source.length.toLocaleString('en')} characters; API Gateway takes 512`;
  if (pattern.test(source)) return undefined;
  if (source.startsWith('$')) return `takes ${shortened(source)}; such sources are written without a $`;
  return `takes ${shortened(source)}, which is no source; a text stands in single quotes`;
}
