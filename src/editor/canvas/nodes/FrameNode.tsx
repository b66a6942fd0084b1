import { IconLock, IconLockOpen } from '@tabler/icons-react';
import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { accessText, defaultAccess, guardsAnything } from '../../../core/model/accessText.ts';
import type { Design } from '../../../core/model/design.ts';
import type { ApiId, FunctionId } from '../../../core/model/ids.ts';
import { managedStages, managementClause, managementsOf, managersOf } from '../../../core/model/managedConnections.ts';
import { nameOf } from '../../../core/model/naming.ts';
import { CountBadge, firstMessages, ProblemBadge, worstSeverity } from '../../look/ProblemBadge.tsx';
import { useDesign, useEditor } from '../../store/editor.ts';
import { goToFirst } from '../../store/mending.ts';
import { problemsInside, useProblems } from '../../store/problems.ts';
import { useCanvas } from '../canvasStore.ts';
import type { FrameFlowNode } from '../flowTypes.ts';
import { frameChips } from '../frameChips.ts';
import { useFar } from '../useFar.ts';
import { ManagesChip } from './ManagesChip.tsx';
import styles from './nodes.module.css';
import { sameNode } from './sameNode.ts';

const SEPARATOR = '\n';

/** The frame of an API. The pointer takes hold of it at the caption and the border; its inside is the canvas. */
export const FrameNode = memo(function FrameNode({ data: { apiId }, selected }: NodeProps<FrameFlowNode>) {
  const name = useDesign((design) => nameOf(design, apiId));
  const chips = useDesign((design) => frameChips(design, apiId).join(SEPARATOR)).split(SEPARATOR);
  const problems = useProblems(apiId);
  const far = useFar();
  const over = useCanvas((state) => state.carried?.over === apiId);
  return (
    <div className={styles.frame} data-selected={selected} data-over={over}>
      <div className={styles.caption} data-far={far}>
        <span className={styles.frameName}>{name}</span>
        {!far &&
          chips.map((chip) => (
            <span key={chip} className={styles.chip}>
              {chip}
            </span>
          ))}
        {!far && <DefaultAccess apiId={apiId} />}
        {!far && <Managers apiId={apiId} />}
        <span className={styles.frameBadges}>
          <Inside apiId={apiId} />
          <ProblemBadge problems={problems} onPress={() => goToFirst(problems)} />
        </span>
      </div>
      <div className={`${styles.edge} ${styles.left}`} />
      <div className={`${styles.edge} ${styles.right}`} />
      <div className={`${styles.edge} ${styles.bottom}`} />
    </div>
  );
}, sameNode);

/** How much is wrong with what is in the frame. */
function Inside({ apiId }: { apiId: ApiId }) {
  const count = useDesign((design) => problemsInside(design, apiId).length);
  const severity = useDesign((design) => worstSeverity(problemsInside(design, apiId)));
  const messages = useDesign((design) => firstMessages(problemsInside(design, apiId)));
  if (severity === undefined) return null;
  return (
    <CountBadge
      count={count}
      severity={severity}
      messages={messages}
      inside
      onPress={() => goToFirst(problemsInside(useEditor.getState().document.design, apiId))}
    />
  );
}

/** So many functions that manage connections have a chip in the caption. */
const SHOWN_MANAGERS = 2;

/** The functions that manage connections of the API. */
function Managers({ apiId }: { apiId: ApiId }) {
  const ids = useEditor(
    useShallow(({ document }) => managersOf(document.design, apiId).map(({ functionId }) => functionId)),
  );
  const more = ids.length - SHOWN_MANAGERS;
  if (ids.length === 0) return null;
  return (
    <span className={styles.managers}>
      {ids.slice(0, SHOWN_MANAGERS).map((functionId) => (
        <Manager key={functionId} apiId={apiId} functionId={functionId} />
      ))}
      {more > 0 && (
        <span
          className={styles.chip}
          title={`${more} more ${more === 1 ? 'function manages' : 'functions manage'} connections`}
        >
          +{more}
        </span>
      )}
    </span>
  );
}

/** One of them, with the stages that are meant. */
function Manager({ apiId, functionId }: { apiId: ApiId; functionId: FunctionId }) {
  const name = useDesign((design) => nameOf(design, functionId));
  const managed = (design: Design) => managementsOf(design, functionId).find((one) => one.apiId === apiId);
  const stages = useDesign((design) => {
    const management = managed(design);
    return management && managedStages(design, management);
  });
  const clause = useDesign((design) => {
    const management = managed(design);
    return management && managementClause(design, management);
  });
  return <ManagesChip functionId={functionId} text={`${name} → ${stages}`} title={`${name} ${clause}`} />;
}

/** What guards the routes of an HTTP API by default, once anything is guarded. */
function DefaultAccess({ apiId }: { apiId: ApiId }) {
  const guards = useDesign((design) => design.apis[apiId]?.protocol === 'HTTP' && guardsAnything(design, apiId));
  const open = useDesign((design) => defaultAccess(design, apiId).kind === 'open');
  const text = useDesign((design) => accessText(defaultAccess(design, apiId)));
  if (!guards) return null;
  const Icon = open ? IconLockOpen : IconLock;
  return (
    <span className={`${styles.chip} ${styles.guardChip}`} title={`Access by default: ${text}`}>
      <Icon size={11} stroke={2} aria-hidden /> {text}
    </span>
  );
}
