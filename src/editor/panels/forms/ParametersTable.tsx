import { IconPlus, IconX } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { DocumentedParameter, PARAMETER_TYPES } from '../../../core/model/documentation.ts';
import { metaOf } from '../../../core/model/field.ts';
import type { RouteId } from '../../../core/model/ids.ts';
import { httpDocumentationOf } from '../../../core/model/queries.ts';
import { parameterNames } from '../../../core/model/route.ts';
import { sealHistory, useDesign, useEditor } from '../../store/editor.ts';
import { NativeSelect } from '../fields/ChoiceControl.tsx';
import { type FieldAria, FieldShell } from '../fields/FieldShell.tsx';
import { fieldId } from '../fields/fieldId.ts';
import fieldStyles from '../fields/fields.module.css';
import styles from './documentation.module.css';
import { setDocumentation, setDocumentationAtOnce } from './documented.ts';

const PATH = 'documentation.parameters';
const PARAMETERS = {
  label: 'Parameters',
  help: 'Those of the path are there by themselves; query parameters and headers are added. API Gateway passes all of them on and checks none.',
};
const NAME = metaOf(DocumentedParameter, 'name');
const TYPE = metaOf(DocumentedParameter, 'type');
const REQUIRED = metaOf(DocumentedParameter, 'required');
const DESCRIPTION = metaOf(DocumentedParameter, 'description');
const NO_PARAMETERS: readonly DocumentedParameter[] = [];

/** The parameters of a route: first those of its path, then what is documented beside them. */
export function ParametersTable({ id }: { id: RouteId }) {
  const owners = useMemo(() => [id], [id]);
  const parameters = useDesign((design) => httpDocumentationOf(design, id)?.parameters ?? NO_PARAMETERS);
  const ofPath = useEditor(
    useShallow((state) => {
      const key = state.document.design.routes[id]?.key;
      return key ? [...new Set(parameterNames(key))] : [];
    }),
  );
  const isOfPath = (parameter: DocumentedParameter) => parameter.in === 'path' && ofPath.includes(parameter.name);
  const add = () => {
    const added: DocumentedParameter = { in: 'query', name: '', type: 'string', required: false };
    setDocumentationAtOnce(id, PATH, [...parameters, added], 'parameters');
    const nameField = fieldId(id, `${PATH}.${parameters.length}.name`);
    requestAnimationFrame(() => document.getElementById(nameField)?.focus());
  };
  return (
    <div className={styles.part}>
      <FieldShell owners={owners} path={PATH} meta={PARAMETERS} group layout="stacked">
        {(aria) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid in every browser
          <div
            role="group"
            aria-labelledby={`${aria.id}-label`}
            id={aria.id}
            tabIndex={-1}
            className={styles.parameters}
          >
            {ofPath.map((name) => {
              const index = parameters.findIndex((one) => one.in === 'path' && one.name === name);
              return <PathParameter key={name} id={id} name={name} index={index} parameters={parameters} aria={aria} />;
            })}
            {parameters.map((parameter, index) =>
              isOfPath(parameter) ? null : (
                // biome-ignore lint/suspicious/noArrayIndexKey: a parameter has no identity but its place
                <Parameter key={index} id={id} index={index} parameter={parameter} aria={aria} />
              ),
            )}
            <button type="button" className={fieldStyles.addItem} onClick={add}>
              <IconPlus size={14} aria-hidden /> Add parameter
            </button>
          </div>
        )}
      </FieldShell>
    </div>
  );
}

/** One that the path has: what it is called and that it is required goes without saying. */
function PathParameter({
  id,
  name,
  index,
  parameters,
  aria,
}: {
  id: RouteId;
  name: string;
  /** Where it is documented; -1 when it is not. */
  index: number;
  parameters: readonly DocumentedParameter[];
  aria: FieldAria;
}) {
  const known = parameters[index];
  const set = (change: Partial<DocumentedParameter>, label: string) => {
    const before: DocumentedParameter = known ?? { in: 'path', name, type: 'string', required: true };
    const { description, ...rest } = { ...before, ...change };
    const next = description ? { ...rest, description } : rest;
    const says = next.type !== 'string' || 'description' in next;
    const others = parameters.filter((other) => other !== known);
    const at = known ? index : parameters.length;
    setDocumentation(id, PATH, says ? [...others.slice(0, at), next, ...others.slice(at)] : others, label);
  };
  return (
    <div className={styles.parameter}>
      <span className={styles.place}>path</span>
      <code className={styles.name}>{name}</code>
      <TypeSelect
        id={known && fieldId(id, `${PATH}.${index}.type`)}
        label={`${TYPE.label} of ${name}`}
        value={known?.type ?? 'string'}
        onChange={(type) => {
          set({ type }, TYPE.label);
          sealHistory();
        }}
      />
      <span className={styles.always}>required</span>
      <input
        type="text"
        className={styles.description}
        id={known && fieldId(id, `${PATH}.${index}.description`)}
        aria-label={`${DESCRIPTION.label} of ${name}`}
        aria-describedby={aria['aria-describedby']}
        placeholder="No description"
        value={known?.description ?? ''}
        onChange={(event) => set({ description: event.currentTarget.value }, DESCRIPTION.label)}
        onBlur={sealHistory}
      />
    </div>
  );
}

function Parameter({
  id,
  index,
  parameter,
  aria,
}: {
  id: RouteId;
  index: number;
  parameter: DocumentedParameter;
  aria: FieldAria;
}) {
  const at = `${PATH}.${index}`;
  const name = parameter.name || `parameter ${index + 1}`;
  const set = (field: keyof DocumentedParameter, value: unknown, label: string) =>
    setDocumentation(id, `${at}.${field}`, value, label);
  return (
    <div className={styles.parameter}>
      <NativeSelect
        aria={{ id: fieldId(id, `${at}.in`), 'aria-label': `Where ${name} is` }}
        value={parameter.in}
        onChange={(place) => setDocumentationAtOnce(id, `${at}.in`, place, 'parameter')}
      >
        <option value="query">query</option>
        <option value="header">header</option>
        {parameter.in === 'path' && <option value="path">path</option>}
      </NativeSelect>
      <input
        type="text"
        id={fieldId(id, `${at}.name`)}
        className={fieldStyles.input}
        data-mono
        autoComplete="off"
        spellCheck={false}
        aria-label={`${NAME.label} of parameter ${index + 1}`}
        aria-describedby={aria['aria-describedby']}
        placeholder={NAME.placeholder}
        value={parameter.name}
        onChange={(event) => set('name', event.currentTarget.value, NAME.label)}
        onBlur={sealHistory}
      />
      <TypeSelect
        id={fieldId(id, `${at}.type`)}
        label={`${TYPE.label} of ${name}`}
        value={parameter.type}
        onChange={(type) => setDocumentationAtOnce(id, `${at}.type`, type, TYPE.label)}
      />
      <button
        type="button"
        className={fieldStyles.iconButton}
        aria-label={`Remove ${name}`}
        title="Remove this parameter"
        onClick={() => setDocumentationAtOnce(id, at, undefined, 'parameters')}
      >
        <IconX size={14} aria-hidden />
      </button>
      <label className={styles.required}>
        <input
          type="checkbox"
          id={fieldId(id, `${at}.required`)}
          aria-label={`${name} is required`}
          checked={parameter.required}
          onChange={(event) =>
            setDocumentationAtOnce(id, `${at}.required`, event.currentTarget.checked, REQUIRED.label)
          }
        />
        {REQUIRED.label}
      </label>
      <input
        type="text"
        id={fieldId(id, `${at}.description`)}
        className={styles.description}
        aria-label={`${DESCRIPTION.label} of ${name}`}
        placeholder="No description"
        value={parameter.description ?? ''}
        onChange={(event) => set('description', event.currentTarget.value || undefined, DESCRIPTION.label)}
        onBlur={sealHistory}
      />
    </div>
  );
}

function TypeSelect({
  id,
  label,
  value,
  onChange,
}: {
  id: string | undefined;
  label: string;
  value: DocumentedParameter['type'];
  onChange: (type: DocumentedParameter['type']) => void;
}) {
  return (
    <NativeSelect
      aria={{ ...(id !== undefined && { id }), 'aria-label': label }}
      value={value}
      onChange={(next) => {
        const chosen = PARAMETER_TYPES.find((type) => type === next);
        if (chosen) onChange(chosen);
      }}
    >
      {PARAMETER_TYPES.map((type) => (
        <option key={type} value={type}>
          {type}
        </option>
      ))}
    </NativeSelect>
  );
}
