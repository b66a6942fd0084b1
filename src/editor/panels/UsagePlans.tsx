import { byNumber } from '../../core/model/ids.ts';
import { apisOf } from '../../core/model/queries.ts';
import type { UsagePlan } from '../../core/model/usagePlan.ts';
import { useDesign } from '../store/editor.ts';
import { addUsagePlan } from '../store/edits.ts';
import { usagePlanSummary } from './forms/usagePlanText.ts';
import { ListHead } from './ListHead.tsx';
import { ListItem } from './ListItem.tsx';
import styles from './lists.module.css';

/** The usage plans of the design, where it has a WebSocket API: HTTP APIs take no API keys. */
export function UsagePlans() {
  const plans = useDesign((design) => design.usagePlans);
  const offered = useDesign((design) => apisOf(design, 'WEBSOCKET').length > 0);
  const sorted = Object.values(plans).sort(byNumber);
  if (!offered && sorted.length === 0) return null;
  return (
    <section className={styles.panel} aria-label="Usage plans">
      <ListHead title="Usage plans" add="Add usage plan" onAdd={() => addUsagePlan()} />
      {sorted.length === 0 && (
        <p className={styles.empty}>A usage plan says with which API keys clients connect, and how often.</p>
      )}
      <ul className={styles.list}>
        {sorted.map((plan) => (
          <li key={plan.id}>
            <UsagePlanItem plan={plan} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A usage plan in a list of them. */
export function UsagePlanItem({ plan }: { plan: UsagePlan }) {
  const summary = usagePlanSummary(plan);
  return (
    <ListItem id={plan.id} label={`Usage plan ${plan.name}, ${summary}`}>
      <b>{plan.name || '(unnamed)'}</b>
      <span className={styles.state}>{summary}</span>
    </ListItem>
  );
}
