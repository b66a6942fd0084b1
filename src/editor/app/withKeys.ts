import { actionOf } from '../store/actions.ts';
import { formatKeys } from '../store/keys.ts';

/** A label followed by the shortcut of an action, for a tooltip. */
export function withKeys(actionId: string, label: string): string {
  const [keys] = actionOf(actionId).keys ?? [];
  return keys ? `${label} · ${formatKeys(keys)}` : label;
}
