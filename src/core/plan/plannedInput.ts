import type { EntityId } from '../model/ids.ts';
import type { InputKind, InputKindMeta } from './inputKinds.ts';

export interface PlannedInput extends InputKindMeta {
  id: Exclude<EntityId, `route:${number}` | `mapping:${number}`>;
  logicalId: string;
  kind: InputKind;
  /** One sentence that tells the user what to give. */
  description: string;
  /** Whether only the CDK wants to know it: no resource of the template holds it. */
  cdkOnly: boolean;
}

/** A value that the design holds, or that is asked for at deployment. */
export type PlannedValue = { kind: 'literal'; text: string } | { kind: 'input'; input: PlannedInput };

/** The same of several texts; the input is a list. */
export type PlannedList = { kind: 'literal'; texts: readonly string[] } | { kind: 'input'; input: PlannedInput };
