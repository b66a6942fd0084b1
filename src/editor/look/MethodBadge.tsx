import { methodOf, type RouteKey } from '../../core/model/route.ts';
import styles from './MethodBadge.module.css';

/** What tells a route key at a glance, a method or `$connect`, in its colour; the text says it too. */
export function MethodBadge({ routeKey }: { routeKey: RouteKey }) {
  const text = methodOf(routeKey);
  return (
    <span className={styles.badge} data-method={text}>
      {text}
    </span>
  );
}
