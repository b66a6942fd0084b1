import { useShallow } from 'zustand/react/shallow';
import type { RouteId } from '../../../core/model/ids.ts';
import type { WebSocketRoute } from '../../../core/model/webSocketRoute.ts';
import { useDesign, useEditor } from '../../store/editor.ts';
import { CopyUrl } from '../CopyUrl.tsx';
import fieldStyles from '../fields/fields.module.css';
import { Section } from '../Section.tsx';
import styles from './forms.module.css';
import { urlsOfRoute, wayTo } from './urlsOfRoute.ts';

/** The URLs that reach a route. */
export function RouteUrls({ id }: { id: RouteId }) {
  const route = useDesign((design) => design.routes[id]);
  const urls = useEditor(useShallow((state) => urlsOfRoute(state.document.design, id)));
  if (!route || (route.protocol === 'HTTP' && route.key.kind === 'default')) return null;
  const isReached = route.key.kind !== 'disconnect';
  const summary = urls.length > 0 ? String(urls.length) : 'None';
  return (
    <Section
      name="route urls"
      title={route.protocol === 'HTTP' ? 'URLs' : 'How it is reached'}
      {...(isReached && { summary })}
    >
      {route.protocol === 'WEBSOCKET' && <Way route={route} />}
      {isReached && urls.length === 0 && (
        <p className={fieldStyles.note}>No stage or custom domain leads to this API yet.</p>
      )}
      {urls.map((url) => (
        <CopyUrl key={url} url={url} />
      ))}
    </Section>
  );
}

function Way({ route }: { route: WebSocketRoute }) {
  const { words, message } = useEditor(useShallow((state) => wayTo(state.document.design, route)));
  return (
    <>
      {message !== undefined && <code className={styles.sampleLine}>{message}</code>}
      <p className={fieldStyles.note}>{words}</p>
    </>
  );
}
