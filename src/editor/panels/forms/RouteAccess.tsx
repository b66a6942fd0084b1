import { setRouteAuthorization, setRouteScopes } from '../../../core/commands/setAuthorization.ts';
import { accessSentence, accessText, defaultAccess } from '../../../core/model/accessText.ts';
import { authorizationOf, checksScopes } from '../../../core/model/authorization.ts';
import type { RouteAuthorization } from '../../../core/model/authorizer.ts';
import type { Design } from '../../../core/model/design.ts';
import type { ApiId, RouteId } from '../../../core/model/ids.ts';
import type { Route } from '../../../core/model/route.ts';
import { dispatch, goTo, sealHistory, useDesign, useEditor } from '../../store/editor.ts';
import { addAuthorizerForAll } from '../../store/edits.ts';
import { FieldShell } from '../fields/FieldShell.tsx';
import fieldStyles from '../fields/fields.module.css';
import { fieldOf, MIXED, type Shared } from '../fields/fieldValue.ts';
import { StringsControl } from '../fields/StringsControl.tsx';
import { AccessSelect, SCOPES } from './AccessSelect.tsx';
import { type AccessChoice, accessChoiceOf, guardFor, knownScopes } from './accessChoice.ts';
import { ConnectAccess } from './ConnectAccess.tsx';
import styles from './forms.module.css';
import { listed } from './summaries.ts';

const AUTHORIZER = {
  label: 'Authorizer',
  help: 'What API Gateway asks before a request goes on: what the API says for all its routes, or something of the route’s own.',
};
const NOT_SCOPES = ['authorization', 'authorization.kind', 'authorization.authorizerId'];
const NO_SCOPES: readonly string[] = [];

/** Who may call one route, or several of one API, and what that comes to; of a WebSocket API, who may connect. */
export function RouteAccess({ ids }: { ids: readonly RouteId[] }) {
  const ofWebSocket = useDesign((design) => ids.every((id) => design.routes[id]?.protocol === 'WEBSOCKET'));
  return ofWebSocket ? <ConnectAccess ids={ids} /> : <HttpAccess ids={ids} />;
}

function HttpAccess({ ids }: { ids: readonly RouteId[] }) {
  // Each cast is the field's type in the schema.
  const apiId = useDesign((design) => fieldOf(design, ids, 'apiId') as Shared<ApiId> | undefined);
  const choice = useDesign((design) => fieldOf(design, ids, 'authorization') as Shared<RouteAuthorization> | undefined);
  const inherited = useDesign((design) =>
    apiId && apiId !== MIXED ? accessText(defaultAccess(design, apiId)) : undefined,
  );
  const words = useDesign((design) => accessInWords(design, ids));
  if (apiId === undefined) return null;
  return (
    <section className={styles.formPart} aria-label="Access">
      <div className={styles.partHead}>
        <h3>Access</h3>
      </div>
      {apiId === MIXED ? (
        <p className={fieldStyles.note}>The routes belong to several APIs. Select routes of one API to guard them.</p>
      ) : (
        <FieldShell owners={ids} path="authorization" meta={AUTHORIZER} fields={NOT_SCOPES}>
          {(aria) => (
            <AccessSelect
              aria={aria}
              apiId={apiId}
              value={choice === MIXED ? sameChoice(ids) : accessChoiceOf(choice)}
              unguarded={[
                { value: 'inherit', label: `${inherited === 'open' ? 'Open' : inherited} (API default)` },
                { value: 'none', label: 'Open' },
              ]}
              onChoose={(next) => guard(ids, next)}
              onNew={(kind) => {
                const made = addAuthorizerForAll(ids, kind);
                if (made) goTo({ id: made, field: 'name' });
              }}
            />
          )}
        </FieldShell>
      )}
      <RouteScopes ids={ids} />
      <p className={fieldStyles.note}>{words}</p>
    </section>
  );
}

/** Routes that differ only in their scopes are guarded alike. */
function sameChoice(ids: readonly RouteId[]): Shared<AccessChoice> {
  const { routes } = useEditor.getState().document.design;
  const [first, ...others] = ids.map((id) => accessChoiceOf(authorizationIn(routes[id])));
  return first !== undefined && others.every((other) => other === first) ? first : MIXED;
}

function authorizationIn(route: Route | undefined): RouteAuthorization | undefined {
  return route?.protocol === 'HTTP' ? route.authorization : undefined;
}

function guard(ids: readonly RouteId[], choice: AccessChoice): void {
  const { design } = useEditor.getState().document;
  const [first] = ids;
  const before = first && authorizationIn(design.routes[first]);
  const authorization: RouteAuthorization | undefined =
    choice === 'inherit' ? undefined : choice === 'none' ? { kind: 'none' } : guardFor(design, choice, before);
  dispatch(setRouteAuthorization(ids, authorization));
  sealHistory();
}

/** The scopes, where a token guards all the routes, or where there are some that nothing checks. */
function RouteScopes({ ids }: { ids: readonly RouteId[] }) {
  const scopes = useDesign(
    (design) => (fieldOf(design, ids, 'authorization.scopes') ?? NO_SCOPES) as Shared<readonly string[]>, // as the schema has it
  );
  const checked = useDesign((design) => ids.every((id) => hasScopes(design, id)));
  const inherited = useDesign((design) => (ids.length === 1 ? inheritedScopes(design, ids[0]) : undefined));
  if (!checked && scopes !== MIXED && scopes.length === 0) return null;
  const meta = { ...SCOPES, placeholder: inherited || SCOPES.placeholder || '' };
  return (
    <FieldShell owners={ids} path="authorization.scopes" meta={SCOPES}>
      {(aria) => (
        <StringsControl
          aria={aria}
          meta={meta}
          value={scopes}
          offers={() => scopeOffers(ids[0])}
          onChange={(next) => dispatch(setRouteScopes(ids, next))}
        />
      )}
    </FieldShell>
  );
}

function hasScopes(design: Design, id: RouteId): boolean {
  const route = design.routes[id];
  const access = route && authorizationOf(design, route);
  return access?.kind === 'authorizer' && checksScopes(access.authorizer);
}

/** The API's scopes, as long as the route has none of its own. */
function inheritedScopes(design: Design, id: RouteId | undefined): string | undefined {
  const route = id && design.routes[id];
  if (route?.protocol !== 'HTTP' || accessChoiceOf(route.authorization) !== 'inherit') return undefined;
  const access = defaultAccess(design, route.apiId);
  return access.kind === 'authorizer' && access.scopes.length > 0 ? `${access.scopes.join(', ')} (API)` : undefined;
}

function scopeOffers(id: RouteId | undefined) {
  const { design } = useEditor.getState().document;
  return knownScopes(design, id && design.routes[id]?.apiId);
}

/** What routes end up with: one in a sentence, several counted. */
function accessInWords(design: Design, ids: readonly RouteId[]): string {
  const accesses = ids.flatMap((id) => {
    const route = design.routes[id];
    return route ? [authorizationOf(design, route)] : [];
  });
  const [only] = accesses;
  if (only && accesses.length === 1) return accessSentence(only);
  const counts = new Map<string, number>();
  for (const access of accesses) counts.set(accessText(access), (counts.get(accessText(access)) ?? 0) + 1);
  return listed([...counts].map(([text, count]) => `${count} × ${text}`));
}
