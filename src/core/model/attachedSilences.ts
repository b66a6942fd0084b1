import { type Design, entityOf } from './design.ts';

/**
 * The design without silences about what is not there, lest they be about the next that gets its id; the very same
 * design when there are none.
 */
export function withAttachedSilences(design: Design): Design {
  const silences = design.silences.filter(({ id }) => id === undefined || entityOf(design, id));
  return silences.length === design.silences.length ? design : { ...design, silences };
}
