import type { PlannedMappings } from '../../plan/plannedIntegration.ts';
import { call, type Expression, list, object, raw, string } from './expression.ts';
import { propertyKey } from './literals.ts';
import { APIS } from './modules.ts';
import type { StackContext } from './stackContext.ts';

/**
 * What a request is changed to, as a property of the construct.
 * @param references values that are code rather than text; they come first
 */
export function parameterMapping(
  stack: StackContext,
  { request }: PlannedMappings,
  references: Readonly<Record<string, string>> = {},
): Expression | undefined {
  const entries = [
    ...Object.entries(references).map(([key, code]) => [key, call(`${mappingType(stack)}.custom`, raw(code))]),
    ...Object.entries(request).map(([key, value]) => [propertyKey(key), mappingValue(stack, value)]),
  ];
  if (entries.length === 0) return undefined;
  return call(`${stack.writer.import(APIS, 'ParameterMapping')}.fromObject`, object(Object.fromEntries(entries)));
}

/** What answers are changed to: untyped JSON that reaches CloudFormation as it is, so its keys are capitalised. */
export function responseParameters({ responses }: PlannedMappings): Expression | undefined {
  if (Object.keys(responses).length === 0) return undefined;
  const entries = Object.entries(responses).map(([statusCode, values]) => {
    const changes = Object.entries(values).map(([destination, source]) =>
      object({ Destination: string(destination), Source: string(source) }),
    );
    return [propertyKey(statusCode), object({ ResponseParameters: list(changes) })];
  });
  return object(Object.fromEntries(entries));
}

/** Sources with a method of their own, by what they begin with; the rest of the source is its argument. */
const SOURCES = [
  ['$request.header.', 'requestHeader'],
  ['$request.querystring.', 'requestQueryString'],
  ['$request.body.', 'requestBody'],
  ['$request.path.', 'requestPathParam'],
  ['$context.', 'contextVariable'],
  ['$stageVariables.', 'stageVariable'],
] as const;

function mappingValue(stack: StackContext, value: string): Expression {
  const type = mappingType(stack);
  if (value === '') return raw(`${type}.NONE`);
  if (value === '$request.path') return call(`${type}.requestPath`);
  const source = SOURCES.find(([prefix]) => value.startsWith(prefix) && /^[\w.-]+$/.test(value.slice(prefix.length)));
  if (!source) return call(`${type}.custom`, string(value));
  const [prefix, method] = source;
  return call(`${type}.${method}`, string(value.slice(prefix.length)));
}

function mappingType(stack: StackContext): string {
  return stack.writer.import(APIS, 'MappingValue');
}
