import { z } from 'zod';
import { EntityId } from './ids.ts';

/** A rule that somebody has decided not to hear of, about one entity or anywhere in the design, and why. */
export const Silence = z.strictObject({
  /** The rule's: `route/open-write`. One that no Portico knows is kept: a newer one may. */
  code: z.string(),
  /** The entity it is about; absent for the whole design. */
  id: EntityId.optional(),
  reason: z.string(),
});
export type Silence = z.infer<typeof Silence>;
