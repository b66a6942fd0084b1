import type { Design } from '../../../core/model/design.ts';
import { isKind } from '../../../core/model/ids.ts';
import { nameOf } from '../../../core/model/naming.ts';
import { valueAt } from '../../../core/model/paths.ts';
import { listed } from './summaries.ts';

/** The names of parameters: `token, room`. */
export function parametersSummary(parameters: unknown): string {
  return listed(itemsOf(parameters).map((parameter) => String(valueAt(parameter, 'name') || '…')));
}

/** The names of models that routes name under keys, each once: `Join, Leave`. */
export function modelsSummary(design: Design, models: unknown): string {
  const ids = itemsOf(models).map((model) => String(valueAt(model, 'modelId')));
  return listed([...new Set(ids)].flatMap((id) => (isKind('model', id) ? nameOf(design, id) : [])));
}

function itemsOf(list: unknown): readonly unknown[] {
  return Array.isArray(list) ? list : [];
}
