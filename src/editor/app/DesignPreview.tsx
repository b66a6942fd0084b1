import type { PorticoDocument } from '../../core/model/document.ts';
import { byNumber } from '../../core/model/ids.ts';
import { frameSize, INTEGRATION_SIZE, positionOf, ROUTE_SIZE } from '../../core/model/layout.ts';
import { integrationsOf, routesOf } from '../../core/model/queries.ts';
import { methodOf } from '../../core/model/route.ts';
import styles from './DesignPreview.module.css';

/** A design as a small picture. */
export function DesignPreview({ document: { design, layout } }: { document: PorticoDocument }) {
  const frames = Object.values(design.apis)
    .sort(byNumber)
    .map((api) => ({ id: api.id, at: positionOf(layout, api.id), size: frameSize(design, layout, api.id) }));
  const left = Math.min(0, ...frames.map(({ at }) => at.x));
  const top = Math.min(0, ...frames.map(({ at }) => at.y));
  const right = Math.max(1, ...frames.map(({ at, size }) => at.x + size.width));
  const bottom = Math.max(1, ...frames.map(({ at, size }) => at.y + size.height));
  return (
    <svg
      className={styles.preview}
      viewBox={`${left - 20} ${top - 20} ${right - left + 40} ${bottom - top + 40}`}
      preserveAspectRatio="xMidYMid meet"
      aria-hidden="true"
    >
      {frames.map(({ id, at, size }) => (
        <g key={id} transform={`translate(${at.x} ${at.y})`}>
          <rect className={styles.frame} width={size.width} height={size.height} rx={16} />
          {routesOf(design, id).map((route) => {
            const from = positionOf(layout, route.id);
            const to = route.integrationId && positionOf(layout, route.integrationId);
            return (
              <g key={route.id}>
                {to && (
                  <path
                    className={styles.edge}
                    d={connection(
                      from.x + ROUTE_SIZE.width,
                      from.y + ROUTE_SIZE.height / 2,
                      to.x,
                      to.y + INTEGRATION_SIZE.height / 2,
                    )}
                  />
                )}
                <rect className={styles.node} x={from.x} y={from.y} {...ROUTE_SIZE} rx={8} />
                <rect
                  className={styles.method}
                  data-method={methodOf(route.key)}
                  x={from.x + 10}
                  y={from.y + 10}
                  width={56}
                  height={20}
                  rx={5}
                />
              </g>
            );
          })}
          {integrationsOf(design, id).map((integration) => {
            const place = positionOf(layout, integration.id);
            return (
              <g key={integration.id}>
                <rect className={styles.node} x={place.x} y={place.y} {...INTEGRATION_SIZE} rx={10} />
                <rect
                  className={styles.tile}
                  data-kind={integration.kind}
                  x={place.x + 10}
                  y={place.y + 10}
                  width={34}
                  height={34}
                  rx={8}
                />
              </g>
            );
          })}
        </g>
      ))}
    </svg>
  );
}

function connection(x1: number, y1: number, x2: number, y2: number): string {
  const bend = Math.max(40, Math.abs(x2 - x1) / 2);
  return `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
}
