import { ViewportPortal } from '@xyflow/react';
import { useMemo } from 'react';
import { useDesign, useEditor } from '../store/editor.ts';
import type { FlowNode } from './flowTypes.ts';
import styles from './Managements.module.css';
import { managementLines } from './managementLines.ts';
import { openManager } from './openManager.ts';
import { useFar } from './useFar.ts';

/**
 * Dashed lines from integrations to the WebSocket APIs whose connections their functions manage. The chips at both ends
 * say the same in words and are there for the keyboard; far away there are neither.
 */
export function Managements({ nodes }: { nodes: readonly FlowNode[] }) {
  const far = useFar();
  return far ? null : <Lines nodes={nodes} />;
}

function Lines({ nodes }: { nodes: readonly FlowNode[] }) {
  const design = useDesign((current) => current);
  const selection = useEditor((state) => state.selection);
  const lines = useMemo(() => managementLines(design, nodes), [design, nodes]);
  if (lines.length === 0) return null;
  return (
    <ViewportPortal>
      <svg className={styles.lines} aria-hidden="true">
        {lines.map(({ key, functionId, integrationId, apiId, path, arrow, title }) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the chips at both ends are the keyboard's way
          <g
            key={key}
            className={styles.line}
            data-lit={selection.includes(functionId) || selection.includes(integrationId) || selection.includes(apiId)}
            onClick={() => openManager(functionId)}
          >
            <title>{title}</title>
            <path className={styles.grip} d={path} />
            <path className={styles.dashes} d={path} />
            <path className={styles.arrow} d={arrow} />
          </g>
        ))}
      </svg>
    </ViewportPortal>
  );
}
