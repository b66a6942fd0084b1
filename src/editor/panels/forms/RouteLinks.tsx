import { answeredBy, isSpelt, type Route } from '../../../core/model/route.ts';
import { MethodBadge } from '../../look/MethodBadge.tsx';
import { openFields } from '../../store/selectionEdits.ts';
import styles from './forms.module.css';

/** Routes by what they answer; each line leads to one. */
export function RouteLinks({ routes }: { routes: readonly Route[] }) {
  return (
    <ul className={styles.links}>
      {routes.map((route) => (
        <li key={route.id}>
          <button type="button" className={styles.link} onClick={() => openFields(route.id)}>
            <MethodBadge routeKey={route.key} />
            {isSpelt(route.key) ? <code>{answeredBy(route.key)}</code> : answeredBy(route.key)}
          </button>
        </li>
      ))}
    </ul>
  );
}
