import { useState } from 'react';
import { unusedRouteKey } from '../../../core/model/createRoute.ts';
import { metaOf } from '../../../core/model/field.ts';
import { HTTP_METHODS } from '../../../core/model/httpMethod.ts';
import type { RouteId } from '../../../core/model/ids.ts';
import { formatRouteKey, type HttpRouteKey, MatchRouteKey } from '../../../core/model/route.ts';
import { dispatch, useDesign, useEditor } from '../../store/editor.ts';
import { ChoiceControl } from '../fields/ChoiceControl.tsx';
import { FieldShell } from '../fields/FieldShell.tsx';
import { fieldId } from '../fields/fieldId.ts';
import { editField, fieldOf, MIXED, type Shared } from '../fields/fieldValue.ts';
import { Segmented } from '../fields/Segmented.tsx';
import { TextControl } from '../fields/TextControl.tsx';
import { GoesTo } from './GoesTo.tsx';
import { parseRouteText } from './routeText.ts';
import { WebSocketRouteFields } from './WebSocketRouteFields.tsx';

const METHOD = metaOf(MatchRouteKey, 'method');
const PATH = metaOf(MatchRouteKey, 'path');
const ANSWERS = {
  label: 'Answers',
  help: 'A route answers one method and path, or, as $default, every request that no other route answers.',
};
const KINDS = [
  { value: 'match', label: 'A path' },
  { value: 'default', label: '$default' },
] as const;
const WHOLE_KEY = ['key'];
const PATH_AND_KEY = ['key.path', 'key'];
const NO_FIELDS: readonly string[] = [];

/** What one route, or several, answer and where they go. */
export function RouteFields({ ids }: { ids: readonly RouteId[] }) {
  const ofWebSocket = useDesign((design) => ids.every((id) => design.routes[id]?.protocol === 'WEBSOCKET'));
  return ofWebSocket ? <WebSocketRouteFields ids={ids} /> : <HttpRouteFields ids={ids} />;
}

function HttpRouteFields({ ids }: { ids: readonly RouteId[] }) {
  // Each cast is the field's type in the schema.
  const kind = useDesign((design) => fieldOf(design, ids, 'key.kind') as Shared<HttpRouteKey['kind']>);
  const path = useDesign((design) => fieldOf(design, ids, 'key.path') as Shared<string> | undefined);
  const method = useDesign((design) => fieldOf(design, ids, 'key.method') as Shared<string> | undefined);
  const [lastMatch, setLastMatch] = useState<HttpRouteKey>();

  const setKey = (key: HttpRouteKey, label: string) => dispatch(editField(ids, 'key', key, label));
  const setKind = (next: HttpRouteKey['kind']) => {
    const { design } = useEditor.getState().document;
    const [id] = ids;
    const route = id && design.routes[id];
    if (route?.protocol !== 'HTTP') return;
    setLastMatch(route.key);
    if (next === 'default') setKey({ kind: 'default' }, 'route key');
    else setKey(lastMatch?.kind === 'match' ? lastMatch : unusedRouteKey(design, route.apiId), 'route key');
  };
  const typePath = (text: string) => {
    const both = parseRouteText(text);
    if (both) setKey({ kind: 'match', ...both }, formatRouteKey({ kind: 'match', ...both }));
    else dispatch(editField(ids, 'key.path', text, PATH.label));
  };

  return (
    <>
      {ids.length === 1 && (
        <FieldShell owners={ids} path="key" meta={ANSWERS} group fields={kind === 'default' ? WHOLE_KEY : NO_FIELDS}>
          {({ id }) => (
            <Segmented
              id={id}
              label={ANSWERS.label}
              value={kind === MIXED ? undefined : kind}
              options={KINDS}
              onChange={setKind}
            />
          )}
        </FieldShell>
      )}
      {kind === 'match' && (
        <FieldShell owners={ids} path="key.method" meta={METHOD}>
          {(aria) => (
            <ChoiceControl
              aria={aria}
              value={method}
              values={HTTP_METHODS}
              onChange={(next) => dispatch(editField(ids, 'key.method', next, METHOD.label))}
            />
          )}
        </FieldShell>
      )}
      {kind === 'match' && path !== MIXED && (
        <FieldShell owners={ids} path="key.path" meta={PATH} fields={PATH_AND_KEY}>
          {(aria) => <TextControl aria={aria} meta={PATH} value={path ?? ''} onChange={typePath} />}
        </FieldShell>
      )}
      <GoesTo key={fieldId(ids[0] ?? 'design', String(ids.length))} ids={ids} />
    </>
  );
}
