import type { Spot } from './canvasStore.ts';
import type { Flow } from './showing.ts';

/** Where a pointer event happened, on the canvas and in its element. */
export function spotOf(event: MouseEvent | TouchEvent | React.MouseEvent, flow: Flow, container: Element): Spot {
  const point = 'changedTouches' in event ? event.changedTouches[0] : event;
  return spotAt(point?.clientX ?? 0, point?.clientY ?? 0, flow, container);
}

/** @param x @param y in pixels of the window. */
export function spotAt(x: number, y: number, flow: Flow, container: Element): Spot {
  const { left, top } = container.getBoundingClientRect();
  return {
    at: flow.screenToFlowPosition({ x, y }, { snapToGrid: false }),
    screen: { x: x - left, y: y - top },
  };
}

/** The middle of an element, for menus and lists that are opened by a key. */
export function spotInside(element: Element, flow: Flow, container: Element): Spot {
  const { left, top, width, height } = element.getBoundingClientRect();
  return spotAt(left + width / 2, top + height / 2, flow, container);
}
