import type { NodeId } from '../../core/model/ids.ts';
import { select } from '../store/editor.ts';
import { renameSelection } from '../store/selectionEdits.ts';
import { useSession } from '../store/session.ts';

/** Selects a node and moves the focus into the inspector, to the field that names it. */
export function inspect(id: NodeId): void {
  select([id]);
  useSession.setState({ inspectorOpen: true });
  renameSelection();
}
