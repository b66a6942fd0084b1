import { INTEGRATION_SIZE, type Point, ROUTE_SIZE, type Size } from '../../core/model/layout.ts';
import type { HttpRouteKey } from '../../core/model/route.ts';
import { useEditor } from '../store/editor.ts';
import { addApi, addIntegration, addRoute } from '../store/edits.ts';
import type { PaletteItem } from './canvasStore.ts';
import { placeAt, snapped } from './placeAt.ts';

/** A new frame is put so that the pointer is on its caption. */
const CAPTION_GRIP: Point = { x: 60, y: 20 };

export function sizeOfItem(item: PaletteItem): Size {
  switch (item.kind) {
    case 'route':
      return ROUTE_SIZE;
    case 'integration':
      return INTEGRATION_SIZE;
    case 'api':
      return { width: 180, height: 40 };
  }
}

/** Adds something with its middle at a point on the canvas, or at the next free place. */
export function addItem(item: PaletteItem, point?: Point, key?: HttpRouteKey): void {
  if (item.kind === 'api') {
    addApi(point && snapped({ x: point.x - CAPTION_GRIP.x, y: point.y - CAPTION_GRIP.y }));
    return;
  }
  const placement = point && placeAt(useEditor.getState().document, point, sizeOfItem(item));
  const frameAt = placement && 'frameAt' in placement ? placement.frameAt : undefined;
  if (item.kind === 'route') addRoute(placement?.apiId, placement?.at, key, frameAt);
  else addIntegration(item.of, placement?.apiId, placement?.at, frameAt);
}
