import type fc from 'fast-check';
import type { Design } from './design.ts';
import { storableDesign } from './storableDesign.ts';
import { validDesign } from './validDesign.ts';

/**
 * Generated designs for property tests; only tests import this, because fast-check is not there otherwise.
 * @param valid whether the rules find no error in it, so that every export can be deployed. Otherwise anything that a
 *   document may hold.
 */
export function arbitraryDesign({ valid }: { valid: boolean }): fc.Arbitrary<Design> {
  return valid ? validDesign : storableDesign;
}
