import { useMemo, useState } from 'react';
import { addEntities } from '../../../core/commands/addEntities.ts';
import { batch } from '../../../core/commands/command.ts';
import { invokeFunction } from '../../../core/commands/invokeFunction.ts';
import { createFunction } from '../../../core/model/create.ts';
import { metaOf, variantsOf } from '../../../core/model/field.ts';
import { type AuthorizerId, byNumber, type FunctionId, type IntegrationId, isKind } from '../../../core/model/ids.ts';
import { ExistingFunction, LambdaFunction, NewFunction } from '../../../core/model/lambdaFunction.ts';
import { nameOf } from '../../../core/model/naming.ts';
import { authorizersInvoking, integrationsInvoking } from '../../../core/model/queries.ts';
import { sampleFor, sampleHandler } from '../../../core/model/sampleHandlers.ts';
import { dispatch, sealHistory, useDesign, useEditor } from '../../store/editor.ts';
import { NativeSelect } from '../fields/ChoiceControl.tsx';
import { EntityForm } from '../fields/EntityForm.tsx';
import { FieldShell } from '../fields/FieldShell.tsx';
import fieldStyles from '../fields/fields.module.css';
import { editField } from '../fields/fieldValue.ts';
import { VariantField } from '../fields/VariantField.tsx';
import styles from './forms.module.css';
import { ManagesConnections } from './ManagesConnections.tsx';

const SOURCE = {
  label: 'Origin',
  help: 'A new function is created by the exports, with its role and a small handler. An existing one is named by its ARN and only gets the permission to be invoked.',
  options: { new: 'New', existing: 'Existing' },
};
const SOURCES = variantsOf(LambdaFunction);
const CODE = metaOf(NewFunction, 'code');
const NAMED_NEW = ['name', 'runtime', 'qualifier'];

/** The Lambda function of an integration or an authorizer, or one that is selected itself. */
export function FunctionFields({ id, invokerId }: { id: FunctionId; invokerId?: IntegrationId | AuthorizerId }) {
  const source = useDesign((design) => design.functions[id]?.source);
  const owners = useMemo(() => [id], [id]);
  if (!source) return null;
  return (
    <>
      {invokerId && <FunctionPicker id={id} invokerId={invokerId} />}
      <VariantField owners={owners} path="" meta={SOURCE} discriminator="source" variants={SOURCES} />
      {source === 'new' ? (
        <>
          <EntityForm owners={owners} schema={NewFunction} only={NAMED_NEW} />
          <CodeField id={id} />
        </>
      ) : (
        <EntityForm owners={owners} schema={ExistingFunction} />
      )}
      <ManagesConnections id={id} />
    </>
  );
}

const OWN = 'own';
const PICKER = {
  label: 'Function',
  help: 'Several integrations and authorizers, of other APIs too, may invoke one function. It stays one function in the exports.',
};

/** Which function of the design an integration or an authorizer invokes. */
function FunctionPicker({ id, invokerId }: { id: FunctionId; invokerId: IntegrationId | AuthorizerId }) {
  const functions = useDesign((design) => design.functions);
  const sharers = useDesign(
    (design) => integrationsInvoking(design, id).length + authorizersInvoking(design, id).length,
  );
  const owners = useMemo(() => [invokerId], [invokerId]);
  const all = Object.values(functions).sort(byNumber);
  if (all.length < 2 && sharers < 2) return null;
  const choose = (next: string) => {
    if (next === OWN) {
      const { design } = useEditor.getState().document;
      const own = createFunction(design);
      dispatch(batch('Invoke a new function', [addEntities([own]), invokeFunction(invokerId, own.id)]));
    } else if (isKind('function', next)) {
      dispatch(invokeFunction(invokerId, next));
    }
  };
  return (
    <FieldShell owners={owners} path="functionId" meta={PICKER}>
      {(aria) => (
        <>
          <NativeSelect aria={aria} value={id} onChange={choose}>
            <optgroup label="Functions of this design">
              {all.map((candidate) => (
                <option key={candidate.id} value={candidate.id}>
                  {candidate.name || '(unnamed)'}
                </option>
              ))}
            </optgroup>
            <option value={OWN}>A new function</option>
          </NativeSelect>
          {sharers > 1 && (
            <p className={fieldStyles.note}>
              {sharers} share this function; a change of it is a change for all of them.
            </p>
          )}
        </>
      )}
    </FieldShell>
  );
}

/** The handler's code, with a working one to start from. */
function CodeField({ id }: { id: FunctionId }) {
  const owners = useMemo(() => [id], [id]);
  const code = useDesign((design) => {
    const found = design.functions[id];
    return found?.source === 'new' ? found.code : undefined;
  });
  // What the exports write where there is no code.
  const untold = useDesign((design) => {
    const found = design.functions[id];
    return found?.source === 'new' ? sampleHandler(found) : '';
  });
  const sample = useDesign((design) => {
    const found = design.functions[id];
    return found?.source === 'new' ? sampleFor(design, found) : '';
  });
  const name = useDesign((design) => nameOf(design, id));
  const [emptied, setEmptied] = useState(false);
  const shown = code ?? untold;
  const set = (text: string) => {
    setEmptied(text === '');
    dispatch(editField(owners, 'code', text === untold || text === '' ? undefined : text, CODE.label));
  };
  return (
    <FieldShell owners={owners} path="code" meta={CODE} layout="stacked">
      {(aria) => (
        <>
          <textarea
            {...aria}
            className={fieldStyles.code}
            spellCheck={false}
            aria-label={`Code of ${name}`}
            value={code ?? (emptied ? '' : untold)}
            onChange={(event) => set(event.currentTarget.value)}
            onBlur={() => {
              setEmptied(false);
              sealHistory();
            }}
          />
          <span className={styles.under}>
            <span>{shown === sample ? 'The sample handler' : `${shown.length.toLocaleString('en')} characters`}</span>
            {shown !== sample && (
              <button
                type="button"
                className={styles.textButton}
                onClick={() => {
                  set(sample);
                  sealHistory();
                }}
              >
                Reset to sample
              </button>
            )}
          </span>
        </>
      )}
    </FieldShell>
  );
}
