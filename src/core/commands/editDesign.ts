import { ok } from '../result.ts';
import type { Command } from './command.ts';
import { withPatch } from './editEntity.ts';

export interface DesignPatch {
  name?: string;
  description?: string | undefined;
  accountCloudWatchRole?: boolean;
}

/** Sets what is said of the whole design. */
export function editDesign(patch: DesignPatch, fieldLabel: string): Command {
  return {
    label: `Change ${fieldLabel}`,
    merge: `design ${Object.keys(patch).sort().join()}`,
    apply(document) {
      const design = withPatch(document.design, patch);
      return ok(design === document.design ? document : { ...document, design });
    },
  };
}
