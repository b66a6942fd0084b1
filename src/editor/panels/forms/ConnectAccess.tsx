import { setRouteAuthorization } from '../../../core/commands/setAuthorization.ts';
import { accessSentence } from '../../../core/model/accessText.ts';
import { authorizationOf } from '../../../core/model/authorization.ts';
import type { WebSocketAuthorization } from '../../../core/model/authorizer.ts';
import type { ApiId, RouteId } from '../../../core/model/ids.ts';
import { WebSocketRoute } from '../../../core/model/webSocketRoute.ts';
import { dispatch, goTo, sealHistory, useDesign, useEditor } from '../../store/editor.ts';
import { addAuthorizerForAll } from '../../store/edits.ts';
import { EntityForm } from '../fields/EntityForm.tsx';
import { FieldShell } from '../fields/FieldShell.tsx';
import fieldStyles from '../fields/fields.module.css';
import { fieldOf, MIXED, type Shared } from '../fields/fieldValue.ts';
import { AccessSelect } from './AccessSelect.tsx';
import { type AccessChoice, connectChoiceOf, guardFor } from './accessChoice.ts';
import styles from './forms.module.css';
import { isOfConnect } from './ofConnect.ts';
import { UsagePlansOf } from './UsagePlansOf.tsx';

const AUTHORIZER = {
  label: 'Authorizer',
  help: 'What API Gateway asks before a client is connected. Messages are not asked about: they come over the connection.',
};
const OPEN = [{ value: 'none', label: 'Open' }] as const;
const API_KEY = ['apiKeyRequired'];

/**
 * Who may connect to a WebSocket API. Routes other than `$connect` have none of it; what they have nevertheless, from a
 * file, can be taken away.
 */
export function ConnectAccess({ ids }: { ids: readonly RouteId[] }) {
  // Each cast is the field's type in the schema.
  const apiId = useDesign((design) => fieldOf(design, ids, 'apiId') as Shared<ApiId> | undefined);
  const authorization = useDesign(
    (design) => fieldOf(design, ids, 'authorization') as Shared<WebSocketAuthorization> | undefined,
  );
  const connects = useDesign((design) => ids.every((id) => design.routes[id]?.key.kind === 'connect'));
  const someConnect = useDesign((design) => ids.some((id) => design.routes[id]?.key.kind === 'connect'));
  const guarded = useDesign((design) => ids.some((id) => isOfConnect(design, id, 'authorization')));
  const asksForKey = useDesign((design) => ids.some((id) => isOfConnect(design, id, 'apiKeyRequired')));
  const needsKey = useDesign((design) => fieldOf(design, ids, 'apiKeyRequired') === true);
  const words = useDesign((design) => {
    const [only] = ids;
    const route = only && ids.length === 1 ? design.routes[only] : undefined;
    return route && connects ? accessSentence(authorizationOf(design, route), 'connect') : undefined;
  });
  if (typeof apiId !== 'string' || !(guarded || asksForKey)) return null;
  if (someConnect && !connects) return null; // what is set for all would be set where it cannot be
  const choose = (choice: AccessChoice) => {
    const { design } = useEditor.getState().document;
    const open = choice === 'none' || choice === 'inherit';
    dispatch(setRouteAuthorization(ids, open ? undefined : guardFor(design, choice, undefined)));
    sealHistory();
  };
  return (
    <section className={styles.formPart} aria-label="Access">
      <div className={styles.partHead}>
        <h3>Access</h3>
      </div>
      {guarded && (
        <FieldShell owners={ids} path="authorization" meta={AUTHORIZER}>
          {(aria) => (
            <AccessSelect
              aria={aria}
              apiId={apiId}
              value={authorization === MIXED ? MIXED : connectChoiceOf(authorization)}
              unguarded={OPEN}
              guards={connects}
              onChoose={choose}
              onNew={(kind) => {
                const made = addAuthorizerForAll(ids, kind);
                if (made) goTo({ id: made, field: 'name' });
              }}
            />
          )}
        </FieldShell>
      )}
      {connects && <p className={fieldStyles.note}>{words}</p>}
      {asksForKey && <EntityForm owners={ids} schema={WebSocketRoute} only={API_KEY} />}
      {connects && needsKey && <UsagePlansOf apiId={apiId} />}
      {!connects && (
        <p className={fieldStyles.note}>Only $connect can be guarded, and with it every message of the connection.</p>
      )}
    </section>
  );
}
