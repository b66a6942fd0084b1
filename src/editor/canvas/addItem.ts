import type { Design } from '../../core/model/design.ts';
import type { ApiId } from '../../core/model/ids.ts';
import type { IntegrationKind } from '../../core/model/integration.ts';
import { INTEGRATION_KINDS, kindFor } from '../../core/model/integrationKinds.ts';
import { INTEGRATION_SIZE, type Point, ROUTE_SIZE, type Size } from '../../core/model/layout.ts';
import { nameOf } from '../../core/model/naming.ts';
import { A_PROTOCOL } from '../../core/model/protocol.ts';
import { protocolOf } from '../../core/model/queries.ts';
import type { RouteKey } from '../../core/model/route.ts';
import { notify, useEditor } from '../store/editor.ts';
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

/** What of an item an API can have: the same thing in its protocol; undefined where there is none. */
export function fittingItem(design: Design, item: PaletteItem, apiId: ApiId | undefined): PaletteItem | undefined {
  if (item.kind !== 'integration' || !apiId) return item;
  const of = kindFor(protocolOf(design, apiId), item.of);
  return of && { kind: 'integration', of };
}

/** Adds something with its middle at a point on the canvas, or at the next free place. */
export function addItem(item: PaletteItem, point?: Point, key?: RouteKey): void {
  if (item.kind === 'api') {
    addApi(point && snapped({ x: point.x - CAPTION_GRIP.x, y: point.y - CAPTION_GRIP.y }), item.protocol);
    return;
  }
  const { document } = useEditor.getState();
  const { design } = document;
  const placement = point && placeAt(document, point, sizeOfItem(item));
  const frameAt = placement && 'frameAt' in placement ? placement.frameAt : undefined;
  if (item.kind === 'route') {
    addRoute(placement?.apiId, placement?.at, key, frameAt);
    return;
  }
  const fitting = fittingItem(design, item, placement?.apiId);
  if (fitting?.kind === 'integration') addIntegration(fitting.of, placement?.apiId, placement?.at, frameAt);
  else if (placement?.apiId) notify('info', misfit(design, item.of, placement.apiId));
}

/** Why an integration of a kind cannot be in an API. */
function misfit(design: Design, kind: IntegrationKind, apiId: ApiId): string {
  const { title, protocol } = INTEGRATION_KINDS[kind];
  const own = A_PROTOCOL[protocolOf(design, apiId)];
  return `${title}: only ${A_PROTOCOL[protocol]} can have it, and ${nameOf(design, apiId)} is ${own}.`;
}
