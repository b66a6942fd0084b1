import { connectRoute } from '../../core/commands/connectRoute.ts';
import { INTEGRATION_SIZE, type Point, ROUTE_SIZE } from '../../core/model/layout.ts';
import { dispatch, reveal, select, useEditor } from '../store/editor.ts';
import { addIntegrationFor, addRouteTo } from '../store/edits.ts';
import { addItem } from './addItem.ts';
import type { QuickAddRequest } from './canvasStore.ts';
import { insideFrame } from './placeAt.ts';
import type { QuickAddChoice } from './quickAddItems.ts';

/** Does what was chosen in quick-add, at the spot it was opened at. */
export function chooseQuickAdd(choice: QuickAddChoice, { purpose, at, anywhere }: QuickAddRequest): void {
  const point = anywhere ? undefined : at;
  const { design, layout } = useEditor.getState().document;
  switch (choice.kind) {
    case 'add-route': {
      if (purpose.kind !== 'source') return addItem({ kind: 'route' }, point, choice.key);
      const apiId = design.integrations[purpose.integrationId]?.apiId;
      if (!apiId) return;
      // The new route's right end is where the connection was dropped.
      const middle: Point | undefined = point && { x: point.x - ROUTE_SIZE.width / 2, y: point.y };
      addRouteTo(purpose.integrationId, middle && insideFrame(layout, apiId, middle, ROUTE_SIZE), choice.key);
      return;
    }
    case 'add-integration': {
      if (purpose.kind !== 'target') return addItem({ kind: 'integration', of: choice.of }, point);
      const apiId = design.routes[purpose.routeId]?.apiId;
      if (!apiId) return;
      const middle: Point | undefined = point && { x: point.x + INTEGRATION_SIZE.width / 2, y: point.y };
      addIntegrationFor(purpose.routeId, choice.of, middle && insideFrame(layout, apiId, middle, INTEGRATION_SIZE));
      return;
    }
    case 'add-api':
      return addItem({ kind: 'api', protocol: choice.protocol }, point);
    case 'connect':
      dispatch(connectRoute(choice.routeId, choice.integrationId));
      return;
    case 'go-to':
      select([choice.id]);
      reveal(choice.id);
      return;
  }
}
