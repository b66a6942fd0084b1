import { useMemo } from 'react';
import type { RouteId } from '../../../core/model/ids.ts';
import { valueAt } from '../../../core/model/paths.ts';
import type { Route } from '../../../core/model/route.ts';
import {
  DocumentedMessage,
  EMPTY_WEB_SOCKET_DOCUMENTATION,
  WebSocketDocumentation,
} from '../../../core/model/webSocketDocumentation.ts';
import { takesMessages } from '../../../core/model/webSocketRoute.ts';
import { useDesign } from '../../store/editor.ts';
import { EntityForm } from '../fields/EntityForm.tsx';
import type { Vanishing } from '../fields/fieldValue.ts';
import { ItemsForm } from '../fields/ItemsForm.tsx';
import { OptionalSwitch } from '../fields/OptionalSwitch.tsx';
import styles from './documentation.module.css';
import { MessageSchemaField } from './MessageSchemaField.tsx';

/** A route is documented only while something is said about it. */
const VANISHING: Vanishing = { path: 'documentation', blank: EMPTY_WEB_SOCKET_DOCUMENTATION };
const PUSHES = 'documentation.pushes';
const MESSAGE = {
  label: 'Message',
  help: 'What a client sends. Without this it is whatever the route’s models say.',
};
const REPLY = { label: 'Reply', help: 'What the same client gets back.' };
const pushTitle = (push: unknown, index: number) => String(valueAt(push, 'name') || `Push ${index + 1}`);

/** What AsyncAPI says about a route: the operation, what clients send, and what they get because of it. */
export function MessageDocumentation({ id }: { id: RouteId }) {
  const owners = useMemo(() => [id], [id]);
  const takes = useDesign((design) => saysMessage(design.routes[id]));
  const replies = useDesign((design) => saysReply(design.routes[id]));
  return (
    <>
      <EntityForm owners={owners} schema={WebSocketDocumentation} at="documentation" vanishing={VANISHING} />
      {takes && <OptionalMessage id={id} path="documentation.message" meta={MESSAGE} />}
      {replies && <OptionalMessage id={id} path="documentation.reply" meta={REPLY} />}
      <div className={styles.part}>
        <h4 className={styles.title}>Pushed to clients because of it</h4>
        <ItemsForm
          owners={owners}
          path={PUSHES}
          schema={DocumentedMessage}
          noun="push"
          titleOf={pushTitle}
          vanishing={VANISHING}
        >
          {(push, at) => (
            <MessageSchemaField id={id} path={`${at}.schema`} of={pushTitle(push, indexOf(at))} vanishing={VANISHING} />
          )}
        </ItemsForm>
      </div>
    </>
  );
}

/** Nobody sends a message to `$connect` or `$disconnect`; what is said of one all the same can be taken away. */
function saysMessage(route: Route | undefined): boolean {
  if (route?.protocol !== 'WEBSOCKET') return false;
  return takesMessages(route) || route.documentation?.message !== undefined;
}

function saysReply(route: Route | undefined): boolean {
  if (route?.protocol !== 'WEBSOCKET') return false;
  return route.response !== undefined || route.documentation?.reply !== undefined;
}

function indexOf(at: string): number {
  return Number(at.slice(PUSHES.length + 1));
}

function OptionalMessage({ id, path, meta }: { id: RouteId; path: string; meta: { label: string; help: string } }) {
  const owners = useMemo(() => [id], [id]);
  const said = useDesign((design) => valueAt(design.routes[id], path) !== undefined);
  return (
    <div className={styles.part}>
      <OptionalSwitch owners={owners} path={path} meta={meta} blank={{}} vanishing={VANISHING} />
      {said && (
        <>
          <EntityForm owners={owners} schema={DocumentedMessage} at={path} vanishing={VANISHING} />
          <MessageSchemaField id={id} path={`${path}.schema`} of={meta.label} vanishing={VANISHING} />
        </>
      )}
    </div>
  );
}
