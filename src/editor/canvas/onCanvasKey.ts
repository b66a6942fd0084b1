import type { KeyboardEvent } from 'react';
import { isKind, isNodeId } from '../../core/model/ids.ts';
import { GRID } from '../../core/model/layout.ts';
import { select, toggleSelected, useEditor } from '../store/editor.ts';
import { nudgeSelection } from '../store/selectionEdits.ts';
import { type MenuTarget, useCanvas } from './canvasStore.ts';
import { focusPlace } from './focusPlace.ts';
import { inspect } from './inspect.ts';
import type { Flow } from './showing.ts';
import { spotInside } from './spot.ts';
import { type Direction, type Place, walk } from './walk.ts';

const FAR_NUDGE = 50;
const STEPS: Readonly<Record<Direction, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The keys of the focused node, connection or canvas. All others are left to the shortcuts of the editor. */
export function onCanvasKey(event: KeyboardEvent<HTMLElement>, flow: Flow): void {
  const { target, currentTarget: container } = event;
  if (event.defaultPrevented || !(target instanceof Element) || !container.contains(target)) return;
  if (target.closest('button')) return; // a chip on a node is pressed by itself
  const place = placeOf(target);
  const { selection, connections, document } = useEditor.getState();
  const taken = () => event.preventDefault();

  if (isDirection(event.key)) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (selection.some(isNodeId)) {
      const [x, y] = STEPS[event.key];
      const distance = event.shiftKey ? FAR_NUDGE : GRID;
      nudgeSelection(x * distance, y * distance);
    } else if (place) {
      const next = walk(document, place, event.key);
      if (next) focusPlace(container, next);
    } else return;
    return taken();
  }
  if (!place) {
    if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      openMenu({ kind: selection.some(isNodeId) ? 'node' : 'canvas' }, target);
      taken();
    }
    return;
  }
  const isSelected =
    place.kind === 'node'
      ? selection.includes(place.id)
      : connections.includes(place.routeId) && selection.length === 0;
  switch (event.key) {
    case 'Enter':
      if (place.kind === 'connection') select([], [place.routeId]);
      else if (event.shiftKey) toggleSelected(place.id);
      else inspect(place.id);
      return taken();
    case 'ContextMenu':
    case 'F10':
      if (event.key === 'F10' && !event.shiftKey) return;
      if (!isSelected) selectPlace(place);
      openMenu(place.kind === 'node' ? { kind: 'node' } : { kind: 'connection', routeId: place.routeId }, target);
      return taken();
    case 'Delete':
    case 'Backspace':
    case 'F2':
    case 'c':
    case 'C':
      if (!isSelected) selectPlace(place);
      return;
    case 'd':
    case 'x':
      // Shortcuts act on the selection: the focused thing is meant even if it was only walked to.
      if (!isSelected && (event.ctrlKey || event.metaKey)) selectPlace(place);
  }

  function openMenu(menuTarget: MenuTarget, at: Element): void {
    useCanvas.setState({ menu: { ...spotInside(at, flow, container), target: menuTarget } });
  }
}

function placeOf(target: Element): Place | undefined {
  const id = target.closest('.react-flow__node, .react-flow__edge')?.getAttribute('data-id');
  if (!id) return undefined;
  const routeId = id.replace(/^edge:/, '');
  if (routeId !== id) return isKind('route', routeId) ? { kind: 'connection', routeId } : undefined;
  return isKind('api', id) || isKind('route', id) || isKind('integration', id) ? { kind: 'node', id } : undefined;
}

function selectPlace(place: Place): void {
  if (place.kind === 'node') select([place.id]);
  else select([], [place.routeId]);
}

function isDirection(key: string): key is Direction {
  return key in STEPS;
}
