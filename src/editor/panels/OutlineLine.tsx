import { IconChevronRight } from '@tabler/icons-react';
import { memo } from 'react';
import type { Design } from '../../core/model/design.ts';
import type { Diagnostic, Severity } from '../../core/rules/diagnostic.ts';
import { KindTile } from '../look/KindTile.tsx';
import { MethodBadge } from '../look/MethodBadge.tsx';
import { CountBadge, countedProblems, firstMessages, worstSeverity } from '../look/ProblemBadge.tsx';
import { useDesign } from '../store/editor.ts';
import { problemsOf } from '../store/problems.ts';
import { AddUnder } from './AddUnder.tsx';
import styles from './Outline.module.css';
import type { OutlineNode } from './outlineNode.ts';

/** The DOM id of a line, which the tree points at as its active descendant. */
export function lineId(key: string): string {
  return `outline-${encodeURIComponent(key)}`;
}

/** What is wrong with a line itself; notes are left out. */
export function problemsOfLine(design: Design, node: OutlineNode): Diagnostic[] {
  return node.about.flatMap((id) => problemsOf(design, id).filter(({ severity }) => severity !== 'info'));
}

/** What is wrong with all that a line holds. */
export function problemsInLine(design: Design, node: OutlineNode): Diagnostic[] {
  return node.children.flatMap((child) => [...problemsOfLine(design, child), ...problemsInLine(design, child)]);
}

/** `, 2 problems, the worst is an error`, for what is read out. */
function said(count: number, severity: Severity | undefined, inside: boolean): string {
  return severity ? `, ${countedProblems(count, severity, inside)}` : '';
}

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
  const own = useDesign((design) => problemsOfLine(design, node).length);
  const severity = useDesign((design) => worstSeverity(problemsOfLine(design, node)));
  const messages = useDesign((design) => firstMessages(problemsOfLine(design, node)));
  // A branch that is folded tells what is in it; an API does so always.
  const sums = unfolded === false || node.look === 'api';
  const inside = useDesign((design) => (sums ? problemsInLine(design, node).length : 0));
  const insideSeverity = useDesign((design) => (sums ? worstSeverity(problemsInLine(design, node)) : undefined));
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the tree has the focus and points at its active line
    <div
      id={lineId(node.key)}
      role="treeitem"
      className={styles.line}
      aria-label={node.name + said(own, severity, false) + said(inside, insideSeverity, true)}
      aria-description={messages || undefined}
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
        {insideSeverity && (
          <CountBadge count={inside} severity={insideSeverity} inside brief className={styles.inside} />
        )}
        {severity && <CountBadge count={own} severity={severity} messages={messages} className={styles.badge} />}
        {node.adds && <AddUnder adds={node.adds} label={node.label} reachable={active} />}
        {node.note && <span className={styles.note}>{node.note}</span>}
      </span>
    </div>
  );
});
