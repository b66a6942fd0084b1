import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import { definitionOf } from './definitionsOf.ts';
import type { Rule } from './rule.ts';

/** Of CreateStateMachine's definition, in characters. */
const MAX_LENGTH = 1_048_576;

export const stateMachineDefinition: Rule = {
  code: 'resource/definition',
  severity: 'error',
  title: 'The definition of a state machine is none',
  reason:
    'Step Functions reads the definition when the state machine is created, and refuses one that does not say where it starts and what its states are. The deployment fails.',
  fix: 'Write a JSON object with StartAt, the name of a state, and States, an object of states.',
  source: 'Amazon States Language, "State Machine"; AWS Step Functions API reference, CreateStateMachine: definition.',
  each: 'resource',
  *check(resource, design) {
    const definition = definitionOf(resource);
    const problem = definition === undefined ? undefined : problemOf(definition);
    if (problem === undefined) return;
    yield {
      message: `The definition of ${shortNameOf(design, resource.id)} ${problem}.`,
      subject: { id: resource.id, field: 'origin.definition' },
    };
  },
  quickFixes(resource) {
    const parsed = parsedObject(definitionOf(resource) ?? '');
    const [only, ...others] = isObject(parsed?.States) ? Object.keys(parsed.States) : [];
    if (!parsed || only === undefined || others.length > 0 || parsed.StartAt === only) return [];
    const started = JSON.stringify({ ...parsed, StartAt: only }, null, 2);
    return problemOf(started) === undefined
      ? [setAt(`Start at ${shortened(only)}`, resource.id, 'origin.definition', started)]
      : [];
  },
};

function problemOf(definition: string): string | undefined {
  if (definition.length > MAX_LENGTH) return `has more than ${MAX_LENGTH.toLocaleString('en')} characters`;
  let parsed: unknown;
  try {
    parsed = JSON.parse(definition);
  } catch {
    return 'is no JSON';
  }
  if (!isObject(parsed)) return 'is no JSON object';
  const { StartAt, States } = parsed;
  if (!isObject(States) || Object.keys(States).length === 0) return 'has no States';
  if (typeof StartAt !== 'string') return 'does not say where to start: StartAt is missing';
  if (!Object.hasOwn(States, StartAt)) return 'starts at a state that is not among its States';
  const typeless = Object.values(States).some((state) => !isObject(state) || typeof state.Type !== 'string');
  return typeless ? 'has a state without a Type' : undefined;
}

function parsedObject(definition: string): Record<string, unknown> | undefined {
  try {
    const parsed: unknown = JSON.parse(definition);
    return isObject(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
