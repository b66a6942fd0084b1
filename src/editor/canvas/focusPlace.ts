import { reveal } from '../store/editor.ts';
import { edgeIdOf } from './projectFlow.ts';
import type { Place } from './walk.ts';

/** Moves the focus to a node or a connection. One that is out of view is brought into it first, for it is not there before. */
export function focusPlace(container: Element, place: Place): void {
  const id = place.kind === 'node' ? place.id : edgeIdOf(place.routeId);
  const found = container.querySelector<HTMLElement | SVGElement>(`[data-id="${id}"]`);
  reveal(place.kind === 'node' ? place.id : place.routeId);
  if (found) return found.focus({ preventScroll: true });
  setTimeout(
    () => container.querySelector<HTMLElement | SVGElement>(`[data-id="${id}"]`)?.focus({ preventScroll: true }),
    260,
  );
}
