import { IconArrowRight } from '@tabler/icons-react';
import { useMemo } from 'react';
import { isKind, type RouteId } from '../../../core/model/ids.ts';
import { valueAt } from '../../../core/model/paths.ts';
import { modelsOf } from '../../../core/model/queries.ts';
import { RouteModel } from '../../../core/model/webSocketRoute.ts';
import { dispatch, sealHistory, useDesign, useEditor } from '../../store/editor.ts';
import { openFields } from '../../store/selectionEdits.ts';
import { NativeSelect } from '../fields/ChoiceControl.tsx';
import { FieldShell } from '../fields/FieldShell.tsx';
import fieldStyles from '../fields/fields.module.css';
import { editField } from '../fields/fieldValue.ts';
import { ItemsForm } from '../fields/ItemsForm.tsx';
import styles from './forms.module.css';
import { keyedTitle, newKey } from './keyedItems.ts';
import { ModelOptions } from './ModelOptions.tsx';
import { addModelAt, NEW_MODEL } from './newModel.ts';

const KEY = ['key'];
const MODEL = { label: 'Model', help: 'The JSON Schema of these messages.' };
const titleOf = keyedTitle('Model for');

/** The models that a route names under a path, each under the key that leads to it. */
export function ModelItems({ id, path }: { id: RouteId; path: string }) {
  const owners = useMemo(() => [id], [id]);
  const add = () => {
    const { design } = useEditor.getState().document;
    const route = design.routes[id];
    const items = valueAt(route, path);
    const [known] = route ? modelsOf(design, route.apiId) : [];
    const at = `${path}.${Array.isArray(items) ? items.length : 0}`;
    const key = newKey(items);
    if (!known) return addModelAt(id, at, (modelId): RouteModel => ({ key, modelId }));
    const added: RouteModel = { key, modelId: known.id };
    dispatch(editField([id], at, added, 'models'));
    sealHistory();
  };
  return (
    <ItemsForm owners={owners} path={path} schema={RouteModel} noun="model" titleOf={titleOf} onAdd={add} only={KEY}>
      {(_model, at) => <ModelField id={id} path={`${at}.modelId`} />}
    </ItemsForm>
  );
}

function ModelField({ id, path }: { id: RouteId; path: string }) {
  const owners = useMemo(() => [id], [id]);
  const modelId = useDesign((design) => String(valueAt(design.routes[id], path) ?? ''));
  const choose = (next: string) => {
    if (next === NEW_MODEL) return addModelAt(id, path, (made) => made);
    dispatch(editField([id], path, next, MODEL.label));
    sealHistory();
  };
  return (
    <FieldShell owners={owners} path={path} meta={MODEL}>
      {(aria) => (
        <span className={styles.withButton}>
          <NativeSelect aria={aria} value={modelId} onChange={choose}>
            <ModelOptions routeId={id} />
          </NativeSelect>
          <button
            type="button"
            className={fieldStyles.iconButton}
            title="Open the model"
            aria-label="Open the model"
            onClick={() => isKind('model', modelId) && openFields(modelId)}
          >
            <IconArrowRight size={15} aria-hidden />
          </button>
        </span>
      )}
    </FieldShell>
  );
}
