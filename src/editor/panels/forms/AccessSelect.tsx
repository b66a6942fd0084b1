import { IconArrowRight } from '@tabler/icons-react';
import { useShallow } from 'zustand/react/shallow';
import {
  AUTHORIZER_KIND_LIST,
  AUTHORIZER_KINDS,
  type AuthorizerKind,
  ByAuthorizer,
} from '../../../core/model/authorizer.ts';
import { metaOf } from '../../../core/model/field.ts';
import { type ApiId, isKind } from '../../../core/model/ids.ts';
import { authorizersOf } from '../../../core/model/queries.ts';
import { useDesign, useEditor } from '../../store/editor.ts';
import { openFields } from '../../store/selectionEdits.ts';
import { NativeSelect } from '../fields/ChoiceControl.tsx';
import type { FieldAria } from '../fields/FieldShell.tsx';
import fieldStyles from '../fields/fields.module.css';
import { MIXED, type Shared } from '../fields/fieldValue.ts';
import { type AccessChoice, isAccessChoice, newAuthorizerKind } from './accessChoice.ts';
import styles from './forms.module.css';

export const SCOPES = metaOf(ByAuthorizer, 'scopes');

/** Who may call: what the API says, anyone, IAM, an authorizer of the API or a new one. */
export function AccessSelect({
  aria,
  apiId,
  value,
  unguarded,
  guards = true,
  onChoose,
  onNew,
}: {
  aria: FieldAria;
  apiId: ApiId;
  value: Shared<AccessChoice>;
  /** The choices without a guard of one's own, by their value. */
  unguarded: readonly { value: AccessChoice; label: string }[];
  /** Whether it can be guarded at all; if not, what guards it nevertheless can only be taken away. */
  guards?: boolean;
  onChoose: (choice: AccessChoice) => void;
  onNew: (kind: AuthorizerKind) => void;
}) {
  const protocol = useDesign((design) => design.apis[apiId]?.protocol);
  const authorizers = useEditor(
    useShallow((state) =>
      authorizersOf(state.document.design, apiId).filter(
        ({ id, kind }) => id === value || (guards && AUTHORIZER_KINDS[kind].protocol === protocol),
      ),
    ),
  );
  const kinds = AUTHORIZER_KIND_LIST.filter((kind) => guards && AUTHORIZER_KINDS[kind].protocol === protocol);
  const choose = (next: string) => {
    const kind = newAuthorizerKind(next);
    if (kind) onNew(kind);
    else if (isAccessChoice(next)) onChoose(next);
  };
  const opened = value !== MIXED && isKind('authorizer', value) ? value : undefined;
  return (
    <span className={styles.withButton}>
      <NativeSelect aria={aria} value={value} onChange={choose}>
        {unguarded.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
        {(guards || value === 'iam') && <option value="iam">IAM</option>}
        {authorizers.length > 0 && (
          <optgroup label="Authorizers of the API">
            {authorizers.map((authorizer) => (
              <option key={authorizer.id} value={authorizer.id}>
                {`${authorizer.name || '(unnamed)'} (${AUTHORIZER_KINDS[authorizer.kind].label})`}
              </option>
            ))}
          </optgroup>
        )}
        {kinds.length > 0 && (
          <optgroup label="Add">
            {kinds.map((kind) => (
              <option key={kind} value={`new ${kind}`}>
                {`New ${AUTHORIZER_KINDS[kind].label} authorizer…`}
              </option>
            ))}
          </optgroup>
        )}
      </NativeSelect>
      {opened && (
        <button
          type="button"
          className={fieldStyles.iconButton}
          title="Open the authorizer"
          aria-label="Open the authorizer"
          onClick={() => openFields(opened)}
        >
          <IconArrowRight size={15} aria-hidden />
        </button>
      )}
    </span>
  );
}
