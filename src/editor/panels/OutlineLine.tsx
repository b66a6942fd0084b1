import { IconChevronRight } from '@tabler/icons-react';
import { memo } from 'react';
import type { Design } from '../../core/model/design.ts';
import { SEVERITIES, type Severity } from '../../core/rules/diagnostic.ts';
import { KindTile } from '../look/KindTile.tsx';
import { MethodBadge } from '../look/MethodBadge.tsx';
import { useDesign } from '../store/editor.ts';
import { problemsOf } from '../store/problems.ts';
import { AddUnder } from './AddUnder.tsx';
import styles from './Outline.module.css';
import type { OutlineNode } from './outlineNode.ts';

/** The DOM id of a line, which the tree points at as its active descendant. */
export function lineId(key: string): string {
  return `outline-${encodeURIComponent(key)}`;
}

/** The worst finding about a line, and, when it is folded, about all it holds. */
function worstOf(design: Design, node: OutlineNode, deep: boolean): Severity | undefined {
  let worst: number = SEVERITIES.length;
  const look = (at: OutlineNode) => {
    for (const id of at.about) {
      for (const problem of problemsOf(design, id)) worst = Math.min(worst, SEVERITIES.indexOf(problem.severity));
    }
    if (deep) at.children.forEach(look);
  };
  look(node);
  return SEVERITIES[worst];
}

const SAID: Readonly<Record<Severity, string>> = { error: ', has errors', warning: ', has warnings', info: '' };

/** One line of the outline. The tree around it handles its events. */
export const OutlineLine = memo(function OutlineLine({
  node,
  level,
  unfolded,
  place,
  siblings,
  selected,
  active,
}: {
  node: OutlineNode;
  level: number;
  unfolded: boolean | undefined;
  place: number;
  siblings: number;
  selected: boolean;
  active: boolean;
}) {
  const severity = useDesign((design) => worstOf(design, node, unfolded === false));
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the tree has the focus and points at its active line
    <div
      id={lineId(node.key)}
      role="treeitem"
      className={styles.line}
      aria-label={node.name + (severity ? SAID[severity] : '')}
      aria-level={level}
      aria-posinset={place}
      aria-setsize={siblings}
      aria-expanded={unfolded}
      aria-selected={selected}
      data-key={node.key}
      data-look={node.look}
      data-active={active || undefined}
      style={{ paddingLeft: 4 + (level - 1) * 14 }}
    >
      <span className={styles.twisty} data-twisty={unfolded === undefined ? undefined : true} aria-hidden>
        {unfolded !== undefined && <IconChevronRight size={13} data-unfolded={unfolded || undefined} />}
      </span>
      {node.routeKey && <MethodBadge routeKey={node.routeKey} brief />}
      {node.tile && <KindTile kind={node.tile} size={16} />}
      <span className={styles.label} title={node.name}>
        {node.label}
      </span>
      {node.chip && <span className={styles.chip}>{node.chip}</span>}
      <span className={styles.right}>
        {severity && severity !== 'info' && <span className={styles.dot} data-severity={severity} />}
        {node.adds && <AddUnder adds={node.adds} label={node.label} reachable={active} />}
        {node.note && <span className={styles.note}>{node.note}</span>}
      </span>
    </div>
  );
});
