import { IconMessage, IconPlugConnected, IconPlugConnectedX } from '@tabler/icons-react';
import { methodOf, type RouteKey } from '../../core/model/route.ts';
import styles from './MethodBadge.module.css';

/** The signs beside the words of what is no HTTP method. */
const SIGNS: Readonly<Partial<Record<RouteKey['kind'], typeof IconMessage>>> = {
  connect: IconPlugConnected,
  message: IconMessage,
  disconnect: IconPlugConnectedX,
};

/**
 * What tells a route key at a glance, a method or `$connect`, in its colour; the text says it too.
 * @param brief leaves messages to their sign, where the key beside it says enough
 */
export function MethodBadge({ routeKey, brief = false }: { routeKey: RouteKey; brief?: boolean }) {
  const text = methodOf(routeKey);
  const Sign = SIGNS[routeKey.kind];
  const isBrief = brief && routeKey.kind === 'message';
  return (
    <span className={styles.badge} data-method={text} data-brief={isBrief || undefined}>
      {Sign && <Sign size={11} stroke={2} aria-hidden />}
      {!isBrief && text}
    </span>
  );
}
