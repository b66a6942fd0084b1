import type { Design } from '../model/design.ts';
import type { StateMachine } from '../model/resource.ts';

/** The definitions of new state machines, as far as there are any. */
export function definitionsOf(design: Design): { machine: StateMachine; definition: string }[] {
  return Object.values(design.resources).flatMap((machine) =>
    machine.kind === 'state-machine' && machine.origin.source === 'new' && machine.origin.definition !== undefined
      ? [{ machine, definition: machine.origin.definition }]
      : [],
  );
}
