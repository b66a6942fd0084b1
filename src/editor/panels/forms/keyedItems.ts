import { valueAt } from '../../../core/model/paths.ts';
import { listed } from './summaries.ts';

/** Things under keys that an expression leads to: templates, answers, models. `$default` is for all else. */

/** The key of a new one: `$default` where there is none yet. */
export function newKey(items: unknown): string {
  return keysOf(items).includes('$default') ? '' : '$default';
}

/** What each is called: `Template $default`. */
export function keyedTitle(noun: string): (item: unknown) => string {
  return (item) => `${noun} ${valueAt(item, 'key') || '…'}`;
}

/** The keys in a few words: `$default, join`. */
export function keysSummary(items: unknown): string {
  return listed(keysOf(items).map((key) => key || '…'));
}

function keysOf(items: unknown): string[] {
  return Array.isArray(items) ? items.map((item) => String(valueAt(item, 'key') ?? '')) : [];
}
