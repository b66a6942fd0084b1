import { ok } from '../result.ts';
import type { Command } from './command.ts';
import { withPatch } from './editEntity.ts';

/** Sets the name or the description of the whole design. */
export function editDesign(patch: { name?: string; description?: string | undefined }, fieldLabel: string): Command {
  return {
    label: `Change ${fieldLabel}`,
    merge: `design ${Object.keys(patch).sort().join()}`,
    apply(document) {
      const design = withPatch(document.design, patch);
      return ok(design === document.design ? document : { ...document, design });
    },
  };
}
