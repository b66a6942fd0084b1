import { useShallow } from 'zustand/react/shallow';
import type { RouteId } from '../../../core/model/ids.ts';
import { modelsOf } from '../../../core/model/queries.ts';
import { useEditor } from '../../store/editor.ts';
import { NEW_MODEL } from './newModel.ts';

/** The models of a route's API, and a new one, as options of a select. */
export function ModelOptions({ routeId }: { routeId: RouteId }) {
  const models = useEditor(
    useShallow((state) => {
      const route = state.document.design.routes[routeId];
      return route ? modelsOf(state.document.design, route.apiId) : [];
    }),
  );
  return (
    <>
      {models.length > 0 && (
        <optgroup label="Models of the API">
          {models.map(({ id, name }) => (
            <option key={id} value={id}>
              {name || '(unnamed)'}
            </option>
          ))}
        </optgroup>
      )}
      <optgroup label="Add">
        <option value={NEW_MODEL}>New model…</option>
      </optgroup>
    </>
  );
}
