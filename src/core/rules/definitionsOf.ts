import type { Design } from '../model/design.ts';
import type { Resource, StateMachine } from '../model/resource.ts';

/** The definition of a new state machine, if the resource is one and has some. */
export function definitionOf({ kind, origin }: Resource): string | undefined {
  return kind === 'state-machine' && origin.source === 'new' ? origin.definition : undefined;
}

/** The definitions of new state machines, as far as there are any. */
export function definitionsOf(design: Design): { machine: StateMachine; definition: string }[] {
  return Object.values(design.resources).flatMap((machine) =>
    machine.kind === 'state-machine' && machine.origin.source === 'new' && machine.origin.definition !== undefined
      ? [{ machine, definition: machine.origin.definition }]
      : [],
  );
}
