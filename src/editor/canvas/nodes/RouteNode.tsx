import { IconArrowsExchange, IconLock, IconLockOpen, IconUnlink } from '@tabler/icons-react';
import { Handle, type NodeProps, Position } from '@xyflow/react';
import { memo } from 'react';
import type { RouteId } from '../../../core/model/ids.ts';
import { answeredBy, methodOf, type RouteKey } from '../../../core/model/route.ts';
import { MethodBadge } from '../../look/MethodBadge.tsx';
import { ProblemBadge, worstSeverity } from '../../look/ProblemBadge.tsx';
import { useDesign, useEditor } from '../../store/editor.ts';
import { goToFirst } from '../../store/mending.ts';
import { useProblems } from '../../store/problems.ts';
import { refusalAt, useCanvas } from '../canvasStore.ts';
import type { RouteFlowNode } from '../flowTypes.ts';
import { isUsing } from '../isUsing.ts';
import { routeGuard } from '../routeGuard.ts';
import { useFar } from '../useFar.ts';
import styles from './nodes.module.css';
import { sameNode } from './sameNode.ts';

export const RouteNode = memo(function RouteNode({ data: { routeId }, selected }: NodeProps<RouteFlowNode>) {
  const route = useDesign((design) => design.routes[routeId]);
  const problems = useProblems(routeId);
  const using = useEditor((state) => isUsing(state, routeId));
  const far = useFar();
  const open = useDesign((design) => routeGuard(design, routeId)?.open ?? false);
  const refused = useCanvas((state) => refusalAt(state.connecting, routeId) !== undefined);
  if (!route) return null;
  const { key } = route;
  const connected = route.integrationId !== undefined;
  if (far) {
    const method = methodOf(key);
    return (
      <div
        className={styles.farRoute}
        data-method={method}
        data-open={open}
        data-selected={selected}
        data-using={using}
        data-refused={refused}
        data-problem={worstSeverity(problems)}
      />
    );
  }
  return (
    <div className={styles.node} data-selected={selected} data-using={using} data-refused={refused}>
      <MethodBadge routeKey={key} />
      <span className={styles.lines}>
        <RoutePath routeKey={key} />
        <RouteGuard routeId={routeId} open={open} />
      </span>
      {route.protocol === 'WEBSOCKET' && route.response && (
        <span className={styles.replies} title="Two-way: what answers this route is sent back to the client">
          <IconArrowsExchange size={13} stroke={1.8} aria-hidden />
          replies
        </span>
      )}
      {!connected && (
        <span className={styles.aside} title="Not connected: drag the handle to what answers this route">
          <IconUnlink size={14} stroke={1.8} aria-hidden />
        </span>
      )}
      <ProblemBadge problems={problems} className={styles.badge} onPress={() => goToFirst(problems)} />
      <Handle
        type="source"
        position={Position.Right}
        className={styles.handle}
        data-open={!connected}
        title="Drag to what answers this route"
      />
    </div>
  );
}, sameNode);

/** A long path gives way in its middle: its last segment tells routes apart. */
function RoutePath({ routeKey }: { routeKey: RouteKey }) {
  if (routeKey.kind === 'message') {
    return (
      <span className={styles.path} title={routeKey.name}>
        <span className={styles.pathHead}>{routeKey.name}</span>
      </span>
    );
  }
  if (routeKey.kind !== 'match') {
    return (
      <span className={styles.quiet} title={answeredBy(routeKey)}>
        {answeredBy(routeKey)}
      </span>
    );
  }
  const split = Math.max(0, routeKey.path.lastIndexOf('/'));
  return (
    <span className={styles.path} title={routeKey.path}>
      <span className={styles.pathHead}>{routeKey.path.slice(0, split)}</span>
      <span className={styles.pathTail}>{routeKey.path.slice(split)}</span>
    </span>
  );
}

/** Whether the route is open or guarded, and by what; it renders only when these few words change. */
function RouteGuard({ routeId, open }: { routeId: RouteId; open: boolean }) {
  const text = useDesign((design) => routeGuard(design, routeId)?.text);
  const sentence = useDesign((design) => routeGuard(design, routeId)?.sentence);
  if (text === undefined) return null;
  const Icon = open ? IconLockOpen : IconLock;
  return (
    <span className={styles.guard} data-open={open} title={sentence}>
      <Icon size={11} stroke={2} aria-hidden />
      <span className={styles.guardText}>{text}</span>
    </span>
  );
}
