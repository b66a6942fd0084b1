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
  fix: "Write route.request.body.name, context.connectionId, stageVariables.name or a text in single quotes: 'text'.",
  source:
    'API Gateway Developer Guide, "Set up data mapping for WebSocket APIs"; CreateIntegration, RequestParameters: values of 1 to 512 characters.',
  *check(design) {
    for (const { id, side, what, parameters, field } of parameterSetsOf(design)) {
      for (const source of new Set(parameters.map((parameter) => parameter.source))) {
        const problem = problemOf(source, PATTERNS[side]);
        if (problem) yield { message: `A parameter of ${what} ${problem}.`, subject: { id, field } };
      }
    }
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
