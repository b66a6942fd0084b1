import { IconBraces } from '@tabler/icons-react';
import { useMemo } from 'react';
import { SAMPLE_SCHEMA } from '../../../core/model/create.ts';
import { isKind, type RouteId } from '../../../core/model/ids.ts';
import { valueAt } from '../../../core/model/paths.ts';
import type { MessageSchema } from '../../../core/model/webSocketDocumentation.ts';
import { dispatch, sealHistory, useDesign } from '../../store/editor.ts';
import { openSchema } from '../../store/session.ts';
import { NativeSelect } from '../fields/ChoiceControl.tsx';
import { FieldShell } from '../fields/FieldShell.tsx';
import { fieldId } from '../fields/fieldId.ts';
import { editField, type Vanishing } from '../fields/fieldValue.ts';
import styles from './documentation.module.css';
import { ModelOptions } from './ModelOptions.tsx';
import { addModelAt, NEW_MODEL } from './newModel.ts';

const SCHEMA = { label: 'Holds', help: 'Nothing said, a JSON Schema of its own, or a model of the API.' };
const NONE = '';
const INLINE = 'inline';

/** What a documented message holds. @param of what message it is */
export function MessageSchemaField({
  id,
  path,
  of,
  vanishing,
}: {
  id: RouteId;
  path: string;
  of: string;
  vanishing: Vanishing;
}) {
  const owners = useMemo(() => [id], [id]);
  const schema = useDesign((design) => valueAt(design.routes[id], path) as MessageSchema | undefined); // the path leads to one
  const choose = (value: string) => {
    if (value === NEW_MODEL) {
      return addModelAt(id, path, (modelId): MessageSchema => ({ kind: 'model', modelId }), vanishing);
    }
    const next: MessageSchema | undefined =
      value === INLINE
        ? { kind: 'inline', text: SAMPLE_SCHEMA }
        : isKind('model', value)
          ? { kind: 'model', modelId: value }
          : undefined;
    sealHistory();
    dispatch(editField([id], path, next, 'schema', vanishing));
    sealHistory();
  };
  return (
    <FieldShell owners={owners} path={path} meta={SCHEMA}>
      {(aria) => (
        <span className={styles.schema}>
          <NativeSelect
            aria={aria}
            value={schema === undefined ? NONE : schema.kind === 'inline' ? INLINE : schema.modelId}
            onChange={choose}
          >
            <option value={NONE}>No schema</option>
            <option value={INLINE}>A schema of its own</option>
            <ModelOptions routeId={id} />
          </NativeSelect>
          {schema && (
            <button
              type="button"
              id={fieldId(id, `${path}.text`)}
              className={styles.edit}
              aria-label={`Edit the schema, ${of}`}
              onClick={() =>
                openSchema(
                  schema.kind === 'inline' ? { id, field: `${path}.text` } : { id: schema.modelId, field: 'text' },
                )
              }
            >
              <IconBraces size={14} aria-hidden /> Edit
            </button>
          )}
        </span>
      )}
    </FieldShell>
  );
}
