import { IconArrowRight } from '@tabler/icons-react';
import { useMemo } from 'react';
import { addEntities } from '../../../core/commands/addEntities.ts';
import { chooseResource } from '../../../core/commands/chooseResource.ts';
import { batch } from '../../../core/commands/command.ts';
import { createResource } from '../../../core/model/create.ts';
import {
  type AlarmId,
  type AuthorizerId,
  type IntegrationId,
  isKind,
  type ResourceId,
} from '../../../core/model/ids.ts';
import { resourcesOf, usersOf } from '../../../core/model/queries.ts';
import { RESOURCE_KINDS, type ResourceKind } from '../../../core/model/resource.ts';
import { dispatch, sealHistory, useDesign, useEditor } from '../../store/editor.ts';
import { openFields } from '../../store/selectionEdits.ts';
import { NativeSelect } from '../fields/ChoiceControl.tsx';
import { FieldShell } from '../fields/FieldShell.tsx';
import fieldStyles from '../fields/fields.module.css';
import { asPhrase } from '../fields/fieldValue.ts';
import styles from './forms.module.css';

const NONE = 'none';
const OWN = 'own';

/** Which resource of a kind something uses: one of the design's, a new one or, where `none` says how that reads, no one. */
export function ResourcePicker({
  userId,
  kind,
  value,
  none,
}: {
  userId: IntegrationId | AuthorizerId | AlarmId;
  kind: ResourceKind;
  value: ResourceId | undefined;
  none?: string;
}) {
  const owners = useMemo(() => [userId], [userId]);
  const resources = useDesign((design) => design.resources);
  const users = useDesign((design) => (value ? usersOf(design, value).length : 0));
  const { label, title } = RESOURCE_KINDS[kind];
  const all = useMemo(
    () => resourcesOf({ ...useEditor.getState().document.design, resources }, kind),
    [resources, kind],
  );
  const phrase = asPhrase(label);
  const choose = (next: string) => {
    if (next === OWN) {
      const made = createResource(useEditor.getState().document.design, kind);
      dispatch(batch(`Use a new ${phrase}`, [addEntities([made]), chooseResource(userId, made.id, phrase)]));
    } else {
      dispatch(chooseResource(userId, isKind('resource', next) ? next : undefined, phrase));
    }
    sealHistory();
  };
  return (
    <FieldShell
      owners={owners}
      path="resourceId"
      meta={{ label, help: `The ${title} of this design. Several may share one.` }}
    >
      {(aria) => (
        <>
          <span className={styles.withButton}>
            <NativeSelect aria={aria} value={value ?? NONE} onChange={choose}>
              {none !== undefined && <option value={NONE}>{none}</option>}
              {all.length > 0 && (
                <optgroup label="Of this design">
                  {all.map((resource) => (
                    <option key={resource.id} value={resource.id}>
                      {resource.name || '(unnamed)'}
                    </option>
                  ))}
                </optgroup>
              )}
              <option value={OWN}>{`A new ${phrase}`}</option>
            </NativeSelect>
            {value && (
              <button
                type="button"
                className={fieldStyles.iconButton}
                title={`Open the ${phrase}`}
                aria-label={`Open the ${phrase}`}
                onClick={() => openFields(value)}
              >
                <IconArrowRight size={15} aria-hidden />
              </button>
            )}
          </span>
          {users > 1 && (
            <p className={fieldStyles.note}>{users} share it; a change of it is a change for all of them.</p>
          )}
        </>
      )}
    </FieldShell>
  );
}
