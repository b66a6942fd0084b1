import { useState } from 'react';
import { editEntity } from '../../../core/commands/editEntity.ts';
import { similarWebSocketKey } from '../../../core/model/createRoute.ts';
import { metaOf } from '../../../core/model/field.ts';
import type { RouteId } from '../../../core/model/ids.ts';
import { rekeyed, WebSocketRouteKey } from '../../../core/model/webSocketRoute.ts';
import { dispatch, sealHistory, useDesign, useEditor } from '../../store/editor.ts';
import { NativeSelect } from '../fields/ChoiceControl.tsx';
import { FieldShell } from '../fields/FieldShell.tsx';
import { fieldId } from '../fields/fieldId.ts';
import { editField, fieldOf, MIXED, type Shared } from '../fields/fieldValue.ts';
import { OptionalSwitch } from '../fields/OptionalSwitch.tsx';
import { TextControl } from '../fields/TextControl.tsx';
import { GoesTo } from './GoesTo.tsx';
import { type KeyKind, stepsOfOthers } from './webSocketKeys.ts';

const ANSWERS = {
  label: 'Answers',
  help: 'A step in the life of a connection, or messages that the route selection expression of the API leads here.',
};
const KINDS: Readonly<Record<KeyKind, string>> = {
  connect: '$connect: a client connects',
  message: 'Messages with a key',
  default: '$default: everything else',
  disconnect: '$disconnect: a client has gone',
};
const KIND_LIST = WebSocketRouteKey.options.map((option) => option.shape.kind.value);
const NAME = metaOf(WebSocketRouteKey.options[1], 'name');
const NAME_AND_KEY = ['key.name', 'key'];
const WHOLE_KEY = ['key.kind', 'key'];
const NO_FIELDS: readonly string[] = [];
const REPLY = {
  label: 'Two-way',
  help: 'What the integration answers goes back to the client that sent the message (a route response). Off, nothing is sent back.',
};
const NEW_REPLY = { models: [], parameters: [] };

/** What one route of a WebSocket API, or several, answer, where they go, and whether they send something back. */
export function WebSocketRouteFields({ ids }: { ids: readonly RouteId[] }) {
  // Each cast is the field's type in the schema.
  const kind = useDesign((design) => fieldOf(design, ids, 'key.kind') as Shared<KeyKind> | undefined);
  const name = useDesign((design) => fieldOf(design, ids, 'key.name') as Shared<string> | undefined);
  const taken = useDesign((design) => stepsOfOthers(design, ids[0]).join());
  const replies = useDesign((design) =>
    ids.every((id) => {
      const route = design.routes[id];
      return route?.protocol === 'WEBSOCKET' && (route.key.kind !== 'disconnect' || route.response !== undefined);
    }),
  );
  const [lastName, setLastName] = useState<string>();
  const setKind = (next: string) => {
    const { design } = useEditor.getState().document;
    const [id] = ids;
    const route = id && design.routes[id];
    const chosen = KIND_LIST.find((candidate) => candidate === next);
    if (route?.protocol !== 'WEBSOCKET' || !chosen) return;
    if (typeof name === 'string') setLastName(name);
    const message: WebSocketRouteKey = { kind: 'message', name: lastName ?? 'message' };
    const key: WebSocketRouteKey =
      chosen === 'message' ? similarWebSocketKey(design, route.apiId, message) : { kind: chosen };
    dispatch(editEntity(route.id, rekeyed(route, key), 'route key'));
    sealHistory();
  };
  return (
    <>
      {ids.length === 1 && (
        <FieldShell owners={ids} path="key.kind" meta={ANSWERS} fields={kind === 'message' ? NO_FIELDS : WHOLE_KEY}>
          {(aria) => (
            <NativeSelect aria={aria} value={kind} onChange={setKind}>
              {KIND_LIST.map((option) => (
                <option key={option} value={option} disabled={taken.split(',').includes(option)}>
                  {KINDS[option]}
                </option>
              ))}
            </NativeSelect>
          )}
        </FieldShell>
      )}
      {kind === 'message' && name !== MIXED && (
        <FieldShell owners={ids} path="key.name" meta={NAME} fields={NAME_AND_KEY}>
          {(aria) => (
            <TextControl
              aria={aria}
              meta={NAME}
              value={name ?? ''}
              onChange={(text) => dispatch(editField(ids, 'key.name', text, NAME.label))}
            />
          )}
        </FieldShell>
      )}
      <GoesTo key={fieldId(ids[0] ?? 'design', String(ids.length))} ids={ids} />
      {replies && <OptionalSwitch owners={ids} path="response" meta={REPLY} blank={NEW_REPLY} />}
    </>
  );
}
