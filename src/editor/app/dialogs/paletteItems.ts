import type { Command } from '../../../core/commands/command.ts';
import { type Design, entityOf, kindOf, TABLES } from '../../../core/model/design.ts';
import { byNumber, type EntityId, isKind } from '../../../core/model/ids.ts';
import { KIND_NOUNS, nameOf } from '../../../core/model/naming.ts';
import { PROTOCOL_NOUNS } from '../../../core/model/protocol.ts';
import { protocolOf } from '../../../core/model/queries.ts';
import { type Action, isOffered } from '../../store/action.ts';
import { ACTIONS, actionLabel } from '../../store/actions.ts';
import type { EditorState } from '../../store/editor.ts';

/** One line of the palette: something to do, something that is mended, or something of the design to go to. */
export type PaletteItem =
  | { kind: 'action'; key: string; label: string; detail: string; action: Action; unavailable: string | undefined }
  | { kind: 'fix'; key: string; label: string; detail: string; fix: Command }
  | { kind: 'entity'; key: string; label: string; detail: string; id: EntityId };

const MOST = 60;

/** Everything the palette offers now, with the quick fixes first. */
export function paletteItems(state: EditorState, fixes: readonly PaletteItem[]): PaletteItem[] {
  const actions = ACTIONS.filter((action) => action.id !== 'palette' && isOffered(action, state)).map(
    (action): PaletteItem => ({
      kind: 'action',
      key: action.id,
      label: actionLabel(action, state),
      detail: action.detail ?? action.group,
      action,
      unavailable: action.unavailable?.(state),
    }),
  );
  return [...fixes, ...actions, ...entityItems(state.document.design)];
}

function entityItems(design: Design): PaletteItem[] {
  return Object.values(TABLES).flatMap((table) =>
    Object.values(design[table])
      .sort(byNumber)
      .map(
        ({ id }): PaletteItem => ({
          kind: 'entity',
          key: id,
          label: nameOf(design, id),
          detail: whatItIs(design, id),
          id,
        }),
      ),
  );
}

/** `Route in Books API`. */
function whatItIs(design: Design, id: EntityId): string {
  const entity = entityOf(design, id);
  if (isKind('api', id)) return PROTOCOL_NOUNS[protocolOf(design, id)];
  const noun = KIND_NOUNS[kindOf(id)].one;
  const home = entity && 'apiId' in entity ? ` in ${nameOf(design, entity.apiId)}` : '';
  return `${noun.charAt(0).toUpperCase()}${noun.slice(1)}${home}`;
}

/** The items that hold every word of the query, those whose label begins with it first. */
export function matching(items: readonly PaletteItem[], query: string): PaletteItem[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0)
    return items.filter((item) => item.kind === 'fix' || (item.kind === 'action' && !item.unavailable));
  const ranked: { item: PaletteItem; rank: number }[] = [];
  for (const item of items) {
    const label = item.label.toLowerCase();
    const text = `${label} ${item.detail.toLowerCase()}`;
    if (!words.every((word) => text.includes(word))) continue;
    const [first = ''] = words;
    const begins = label.startsWith(query.trim().toLowerCase()) ? 0 : label.includes(first) ? 1 : 2;
    ranked.push({ item, rank: begins + (item.kind === 'action' && item.unavailable ? 3 : 0) });
  }
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST)
    .map(({ item }) => item);
}
