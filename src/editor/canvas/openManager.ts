import type { FunctionId } from '../../core/model/ids.ts';
import { goTo } from '../store/editor.ts';

/** Opens the form of a function at whose connections it manages. */
export function openManager(id: FunctionId): void {
  goTo({ id, field: 'connections' });
}
