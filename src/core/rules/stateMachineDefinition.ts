import { shortNameOf } from '../model/naming.ts';
import { definitionsOf } from './definitionsOf.ts';
import type { Rule } from './rule.ts';

/** Of CreateStateMachine's definition, in characters. */
const MAX_LENGTH = 1_048_576;

export const stateMachineDefinition: Rule = {
  code: 'resource/definition',
  severity: 'error',
  fix: 'Write a JSON object with StartAt, the name of a state, and States, an object of states.',
  source: 'Amazon States Language, "State Machine"; AWS Step Functions API reference, CreateStateMachine: definition.',
  *check(design) {
    for (const { machine, definition } of definitionsOf(design)) {
      const problem = problemOf(definition);
      if (problem === undefined) continue;
      yield {
        message: `The definition of ${shortNameOf(design, machine.id)} ${problem}.`,
        subject: { id: machine.id, field: 'origin.definition' },
      };
    }
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

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
