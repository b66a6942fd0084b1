import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { ApiId } from '../../../core/model/ids.ts';
import { webSocketRoutesOf } from '../../../core/model/queries.ts';
import { formatRouteKey } from '../../../core/model/route.ts';
import { sampleMessage, selectRoute } from '../../../core/model/routeSelection.ts';
import { useDesign, useEditor } from '../../store/editor.ts';
import { fieldId } from '../fields/fieldId.ts';
import fieldStyles from '../fields/fields.module.css';
import { Section } from '../Section.tsx';
import styles from './forms.module.css';
import { RouteLinks } from './RouteLinks.tsx';
import { selectionWords } from './selectionWords.ts';

/** A message to try, the route of the API that takes it, and why. It is no part of the design. */
export function MessageTester({ apiId }: { apiId: ApiId }) {
  const id = fieldId(apiId, 'request');
  const routes = useEditor(useShallow((state) => webSocketRoutesOf(state.document.design, apiId)));
  const expression = useDesign((design) => {
    const api = design.apis[apiId];
    return api?.protocol === 'WEBSOCKET' ? api.routeSelectionExpression : '';
  });
  const [typed, setTyped] = useState<string>();
  const example = routes.find(({ key }) => key.kind === 'message');
  const message = typed ?? sampleMessage(expression, example ? formatRouteKey(example.key) : 'sendmessage');
  const selection = selectRoute(routes, expression, message);
  const { route } = selection;
  return (
    <Section
      name="api message"
      title="Try a message"
      summary={route ? `goes to ${formatRouteKey(route.key)}` : 'no route takes it'}
    >
      <label htmlFor={id} className={fieldStyles.note}>
        A message as a client sends it
      </label>
      <textarea
        id={id}
        className={`${fieldStyles.code} ${styles.fewLines}`}
        spellCheck={false}
        value={message}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div role="status" aria-label="The route of the message">
        {route && <RouteLinks routes={[route]} />}
        <ul className={styles.words}>
          {selectionWords(selection, routes).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </div>
    </Section>
  );
}
