import { IconLambda, IconWorld } from '@tabler/icons-react';
import type { IntegrationKind } from '../../core/model/integration.ts';
import styles from './KindTile.module.css';

/** What each kind of integration looks like and is called. */
export const KIND_LOOKS = {
  lambda: { label: 'Lambda', title: 'Lambda function', Icon: IconLambda },
  'http-url': { label: 'HTTP URL', title: 'HTTP URL', Icon: IconWorld },
} as const satisfies Record<IntegrationKind, { label: string; title: string; Icon: typeof IconLambda }>;

/** The coloured square with the service's sign. @param size its side in pixels. */
export function KindTile({ kind, size = 34 }: { kind: IntegrationKind; size?: number }) {
  const { Icon } = KIND_LOOKS[kind];
  return (
    <span className={styles.tile} data-kind={kind} style={{ width: size, height: size }} aria-hidden>
      <Icon size={Math.round(size * 0.58)} stroke={1.8} />
    </span>
  );
}
