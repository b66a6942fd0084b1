import type { HttpRouteKey } from '../../core/model/route.ts';
import styles from './MethodBadge.module.css';

/** The method of a route key, or `$default`, in its colour; the text says it too. */
export function MethodBadge({ routeKey }: { routeKey: HttpRouteKey }) {
  const text = routeKey.kind === 'default' ? '$default' : routeKey.method;
  return (
    <span className={styles.badge} data-method={text}>
      {text}
    </span>
  );
}
