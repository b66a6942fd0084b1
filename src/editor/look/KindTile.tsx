import {
  IconAdjustments,
  IconBolt,
  IconLambda,
  IconMailbox,
  IconRouteSquare,
  IconScale,
  IconSitemap,
  IconTopologyStar3,
  IconWaveSine,
  IconWorld,
} from '@tabler/icons-react';
import type { IntegrationKind } from '../../core/model/integration.ts';
import styles from './KindTile.module.css';

/** The sign of each kind of integration; its colour is `--tile-{kind}`. */
export const KIND_ICONS = {
  lambda: IconLambda,
  'http-url': IconWorld,
  alb: IconScale,
  nlb: IconRouteSquare,
  'cloud-map': IconTopologyStar3,
  sqs: IconMailbox,
  'event-bridge': IconBolt,
  'step-functions': IconSitemap,
  kinesis: IconWaveSine,
  'app-config': IconAdjustments,
} as const satisfies Record<IntegrationKind, typeof IconLambda>;

/** The coloured square with the service's sign. @param size its side in pixels. */
export function KindTile({ kind, size = 34 }: { kind: IntegrationKind; size?: number }) {
  const Icon = KIND_ICONS[kind];
  return (
    <span className={styles.tile} style={{ width: size, height: size, background: `var(--tile-${kind})` }} aria-hidden>
      <Icon size={Math.round(size * 0.58)} stroke={1.8} />
    </span>
  );
}
