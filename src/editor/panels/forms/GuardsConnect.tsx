import { useShallow } from 'zustand/react/shallow';
import { addEntities } from '../../../core/commands/addEntities.ts';
import { batch } from '../../../core/commands/command.ts';
import { setRouteAuthorization } from '../../../core/commands/setAuthorization.ts';
import type { WebSocketLambdaAuthorizer } from '../../../core/model/authorizer.ts';
import { createWebSocketRoute } from '../../../core/model/createRoute.ts';
import { routesGuardedBy, webSocketRoutesOf } from '../../../core/model/queries.ts';
import { routeOfStep } from '../../../core/model/webSocketRoute.ts';
import { dispatch, sealHistory, useEditor } from '../../store/editor.ts';
import fieldStyles from '../fields/fields.module.css';
import { Section } from '../Section.tsx';
import styles from './forms.module.css';
import { RouteLinks } from './RouteLinks.tsx';

/** Whether an authorizer guards `$connect` of its API, and with it every connection. */
export function GuardsConnect({ authorizer }: { authorizer: WebSocketLambdaAuthorizer }) {
  const routes = useEditor(useShallow((state) => routesGuardedBy(state.document.design, authorizer.id)));
  const guards = routes.some(({ key }) => key.kind === 'connect');
  return (
    <Section name="authorizer routes" title="Guards" summary={guards ? '$connect' : 'nothing'}>
      {guards ? (
        <p className={fieldStyles.note}>It decides who may connect, and with that who may send messages.</p>
      ) : (
        <button type="button" className={styles.addButton} onClick={() => guardConnect(authorizer)}>
          Guard $connect
        </button>
      )}
      <RouteLinks routes={routes} />
    </Section>
  );
}

/** As one step, with the route where there is none yet. */
function guardConnect({ id: authorizerId, apiId }: WebSocketLambdaAuthorizer): void {
  const { design } = useEditor.getState().document;
  const known = routeOfStep(webSocketRoutesOf(design, apiId), 'connect');
  const route = known ?? createWebSocketRoute(design, apiId, { kind: 'connect' });
  const guard = setRouteAuthorization([route.id], { kind: 'authorizer', authorizerId, scopes: [] });
  dispatch(batch('Guard $connect', known ? [guard] : [addEntities([route]), guard]));
  sealHistory();
}
