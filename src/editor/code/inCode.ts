import type { ExportFile } from '../../core/exporters/exporter.ts';
import { type Design, entityOf } from '../../core/model/design.ts';
import type { EntityId } from '../../core/model/ids.ts';
import { referrersOf } from '../../core/model/usage.ts';

/**
 * The selected entities as the files know them: what invokes a function stands for it too, and what has no lines of its
 * own, such as a resource that is there already, is found where it is used.
 */
export function inCode(
  design: Design,
  selection: readonly EntityId[],
  files: readonly ExportFile[],
): readonly EntityId[] {
  const known = new Set(files.flatMap((file) => file.regions.map((region) => region.id)));
  return selection.flatMap((id) => {
    const entity = entityOf(design, id);
    const own = entity && 'functionId' in entity ? [id, entity.functionId] : [id];
    return own.some((each) => known.has(each)) ? own : referrersOf(design, id).map((user) => user.id);
  });
}
