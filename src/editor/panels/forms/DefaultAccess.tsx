import { useMemo } from 'react';
import { setDefaultAuthorization } from '../../../core/commands/setAuthorization.ts';
import { accessSentence, defaultAccess } from '../../../core/model/accessText.ts';
import { checksScopes } from '../../../core/model/authorization.ts';
import type { ApiId } from '../../../core/model/ids.ts';
import { statedDefaultOf } from '../../../core/model/queries.ts';
import { dispatch, goTo, sealHistory, useDesign, useEditor } from '../../store/editor.ts';
import { addDefaultAuthorizer } from '../../store/edits.ts';
import { FieldShell } from '../fields/FieldShell.tsx';
import fieldStyles from '../fields/fields.module.css';
import { editField } from '../fields/fieldValue.ts';
import { StringsControl } from '../fields/StringsControl.tsx';
import { AccessSelect, SCOPES } from './AccessSelect.tsx';
import { type AccessChoice, accessChoiceOf, guardFor, knownScopes } from './accessChoice.ts';

const ACCESS = {
  label: 'Access',
  help: 'Guards every route of the API that does not say otherwise.',
};
const NOT_SCOPES = ['defaultAuthorization', 'defaultAuthorization.kind', 'defaultAuthorization.authorizerId'];
const UNGUARDED = [{ value: 'inherit', label: 'Open' }] as const;

/** Who may call the routes of an API that do not say otherwise. */
export function DefaultAccess({ id }: { id: ApiId }) {
  const owners = useMemo(() => [id], [id]);
  const authorization = useDesign((design) => statedDefaultOf(design, id));
  const words = useDesign((design) => accessSentence(defaultAccess(design, id)));
  const scoped = useDesign((design) => {
    const access = defaultAccess(design, id);
    return access.kind === 'authorizer' && (checksScopes(access.authorizer) || access.scopes.length > 0);
  });
  const choose = (choice: AccessChoice) => {
    const { design } = useEditor.getState().document;
    const open = choice === 'inherit' || choice === 'none';
    dispatch(setDefaultAuthorization(id, open ? undefined : guardFor(design, choice, authorization)));
    sealHistory();
  };
  return (
    <>
      <FieldShell owners={owners} path="defaultAuthorization" meta={ACCESS} fields={NOT_SCOPES}>
        {(aria) => (
          <>
            <AccessSelect
              aria={aria}
              apiId={id}
              value={accessChoiceOf(authorization)}
              unguarded={UNGUARDED}
              onChoose={choose}
              onNew={(kind) => goTo({ id: addDefaultAuthorizer(id, kind), field: 'name' })}
            />
            {authorization && <p className={fieldStyles.note}>{words}</p>}
          </>
        )}
      </FieldShell>
      {authorization?.kind === 'authorizer' && scoped && (
        <FieldShell owners={owners} path="defaultAuthorization.scopes" meta={SCOPES}>
          {(aria) => (
            <StringsControl
              aria={aria}
              meta={SCOPES}
              value={authorization.scopes}
              offers={() => knownScopes(useEditor.getState().document.design, id)}
              onChange={(next) => dispatch(editField(owners, 'defaultAuthorization.scopes', next, SCOPES.label))}
            />
          )}
        </FieldShell>
      )}
    </>
  );
}
