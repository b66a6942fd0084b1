import { Handle, type NodeProps, Position } from '@xyflow/react';
import { memo } from 'react';
import type { Design } from '../../../core/model/design.ts';
import type { FunctionId, IntegrationId } from '../../../core/model/ids.ts';
import { managedStages, managementClause, managementsOf } from '../../../core/model/managedConnections.ts';
import { integrationTarget, nameOf } from '../../../core/model/naming.ts';
import { routesTo } from '../../../core/model/queries.ts';
import { KindTile } from '../../look/KindTile.tsx';
import { ProblemBadge, worstSeverity } from '../../look/ProblemBadge.tsx';
import { useDesign, useEditor } from '../../store/editor.ts';
import { goToFirst } from '../../store/mending.ts';
import { useIntegrationProblems } from '../../store/problems.ts';
import { refusalAt, useCanvas } from '../canvasStore.ts';
import type { IntegrationFlowNode } from '../flowTypes.ts';
import { isUsing } from '../isUsing.ts';
import { useFar } from '../useFar.ts';
import { ManagesChip } from './ManagesChip.tsx';
import styles from './nodes.module.css';
import { sameNode } from './sameNode.ts';

/** From this many routes on, their number is worth saying. */
const MANY_ROUTES = 3;

export const IntegrationNode = memo(function IntegrationNode({
  data: { integrationId },
  selected,
}: NodeProps<IntegrationFlowNode>) {
  const kind = useDesign((design) => design.integrations[integrationId]?.kind);
  const name = useDesign((design) => nameOf(design, integrationId));
  const target = useDesign((design) => {
    const integration = design.integrations[integrationId];
    return integration && integrationTarget(design, integration);
  });
  const routes = useDesign((design) => routesTo(design, integrationId).length);
  const functionId = useDesign((design) => functionOf(design, integrationId));
  const problems = useIntegrationProblems(integrationId, functionId);
  const using = useEditor((state) => isUsing(state, integrationId));
  const far = useFar();
  const refused = useCanvas((state) => refusalAt(state.connecting, integrationId) !== undefined);
  if (!kind) return null;
  if (far)
    return (
      <div
        className={styles.farIntegration}
        data-kind={kind}
        data-selected={selected}
        data-using={using}
        data-refused={refused}
        data-problem={worstSeverity(problems)}
      />
    );
  return (
    <div className={styles.node} data-selected={selected} data-using={using} data-refused={refused}>
      <KindTile kind={kind} />
      <span className={styles.lines}>
        <span className={styles.name} title={name}>
          {name}
        </span>
        <span className={styles.target} title={target}>
          {target}
        </span>
      </span>
      <Manages integrationId={integrationId} />
      {routes >= MANY_ROUTES && (
        <span className={styles.count} title={`${routes} routes go here`}>
          {routes}
        </span>
      )}
      <ProblemBadge problems={problems} className={styles.badge} onPress={() => goToFirst(problems)} />
      <Handle
        type="target"
        position={Position.Left}
        className={`${styles.handle} ${styles.targetHandle}`}
        data-open={routes === 0}
        title="Drag to a route that goes here"
      />
    </div>
  );
}, sameNode);

function functionOf(design: Design, integrationId: IntegrationId): FunctionId | undefined {
  const integration = design.integrations[integrationId];
  return integration && 'functionId' in integration ? integration.functionId : undefined;
}

/** Whose connections the function manages. */
function Manages({ integrationId }: { integrationId: IntegrationId }) {
  const functionId = useDesign((design) => functionOf(design, integrationId));
  const text = useDesign((design) => {
    const [only, ...others] = functionId ? managementsOf(design, functionId) : [];
    return only && (others.length === 0 ? managedStages(design, only) : `${others.length + 1} APIs`);
  });
  const title = useDesign((design) =>
    functionId
      ? managementsOf(design, functionId)
          .map((management) => managementClause(design, management))
          .join(', ')
      : '',
  );
  if (!functionId || text === undefined) return null;
  return (
    <ManagesChip functionId={functionId} text={text} title={`${title.charAt(0).toUpperCase()}${title.slice(1)}`} />
  );
}
