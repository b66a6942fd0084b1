import { addEntities } from '../../../core/commands/addEntities.ts';
import { batch } from '../../../core/commands/command.ts';
import { createModel } from '../../../core/model/create.ts';
import type { ModelId, RouteId } from '../../../core/model/ids.ts';
import { dispatch, goTo, useEditor } from '../../store/editor.ts';
import { editField, type Vanishing } from '../fields/fieldValue.ts';

/** What chooses a new model in a list of models. */
export const NEW_MODEL = 'new model';

/** A new model of a route's API that the route names under a path, as one step; its form opens. */
export function addModelAt(
  routeId: RouteId,
  path: string,
  naming: (modelId: ModelId) => unknown,
  vanishing?: Vanishing,
): void {
  const { design } = useEditor.getState().document;
  const route = design.routes[routeId];
  if (!route) return;
  const model = createModel(design, route.apiId);
  const edit = editField([routeId], path, naming(model.id), 'Model', vanishing);
  dispatch(batch('Add model', [addEntities([model]), edit]), [model.id]);
  goTo({ id: model.id, field: 'name' });
}
