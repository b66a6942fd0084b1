import {
  IconAdjustments,
  IconArrowBackUp,
  IconArrowsSplit2,
  IconBolt,
  IconBrandAws,
  IconCloudLock,
  IconCompass,
  IconLambda,
  IconMailbox,
  IconScale,
  IconSitemap,
  IconSpeakerphone,
  IconUsers,
  IconWaveSine,
  IconWorld,
  IconWorldBolt,
} from '@tabler/icons-react';
import type { IntegrationKind } from '../../core/model/integration.ts';
import type { ResourceKind } from '../../core/model/resource.ts';
import styles from './KindTile.module.css';

/** What has a sign: each kind of integration, and what integrations and others use beside those. */
export type Tile = IntegrationKind | 'user-pool' | 'topic' | 'vpc-link';

/** The sign of each; its colour is `--tile-{kind}`. */
export const KIND_ICONS = {
  lambda: IconLambda,
  'http-url': IconWorld,
  alb: IconScale,
  nlb: IconArrowsSplit2,
  'cloud-map': IconCompass,
  sqs: IconMailbox,
  'event-bridge': IconBolt,
  'step-functions': IconSitemap,
  kinesis: IconWaveSine,
  'app-config': IconAdjustments,
  'websocket-lambda': IconLambda,
  'websocket-lambda-custom': IconLambda,
  'websocket-http-proxy': IconWorld,
  'websocket-http': IconWorldBolt,
  'websocket-aws': IconBrandAws,
  'websocket-mock': IconArrowBackUp,
  'user-pool': IconUsers,
  topic: IconSpeakerphone,
  'vpc-link': IconCloudLock,
} as const satisfies Record<Tile, typeof IconLambda>;

/** A resource has the sign of the integrations that call it. */
export const RESOURCE_TILES = {
  queue: 'sqs',
  'event-bus': 'event-bridge',
  stream: 'kinesis',
  'state-machine': 'step-functions',
  'user-pool': 'user-pool',
  topic: 'topic',
} as const satisfies Record<ResourceKind, Tile>;

/** The coloured square with the service's sign. @param size its side in pixels. */
export function KindTile({ kind, size = 34 }: { kind: Tile; size?: number }) {
  const Icon = KIND_ICONS[kind];
  return (
    <span className={styles.tile} style={{ width: size, height: size, background: `var(--tile-${kind})` }} aria-hidden>
      <Icon size={Math.round(size * 0.58)} stroke={1.8} />
    </span>
  );
}
