import { IconLock, IconLockOpen } from '@tabler/icons-react';
import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { accessText, defaultAccess, guardsAnything } from '../../../core/model/accessText.ts';
import type { ApiId } from '../../../core/model/ids.ts';
import { nameOf } from '../../../core/model/naming.ts';
import { ProblemBadge } from '../../look/ProblemBadge.tsx';
import { useDesign } from '../../store/editor.ts';
import { useProblems } from '../../store/problems.ts';
import { useCanvas } from '../canvasStore.ts';
import type { FrameFlowNode } from '../flowTypes.ts';
import { frameChips } from '../frameChips.ts';
import { useFar } from '../useFar.ts';
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
        <ProblemBadge problems={problems} className={styles.frameBadge} />
      </div>
      <div className={`${styles.edge} ${styles.left}`} />
      <div className={`${styles.edge} ${styles.right}`} />
      <div className={`${styles.edge} ${styles.bottom}`} />
    </div>
  );
}, sameNode);

/** What guards the API's routes by default, once anything is guarded. */
function DefaultAccess({ apiId }: { apiId: ApiId }) {
  const guards = useDesign((design) => guardsAnything(design, apiId));
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
