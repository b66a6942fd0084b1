import { useEffect, useMemo, useState } from 'react';
import type { RouteId } from '../../../core/model/ids.ts';
import { answeredBy, formatRouteKey, type HttpRoute, isSpelt } from '../../../core/model/route.ts';
import { stageBefore } from '../../../core/model/routeAnswer.ts';
import { type NeverReached, type Overlap, overlapsOf } from '../../../core/model/routeOverlaps.ts';
import type { Precedence } from '../../../core/model/routePattern.ts';
import type { Stage } from '../../../core/model/stage.ts';
import { MethodBadge } from '../../look/MethodBadge.tsx';
import { pointAt, useDesign } from '../../store/editor.ts';
import { openFields, showOverlaps } from '../../store/selectionEdits.ts';
import { fieldId } from '../fields/fieldId.ts';
import fieldStyles from '../fields/fields.module.css';
import { Section } from '../Section.tsx';
import formStyles from './forms.module.css';
import { overlapsSummary, precedenceWords } from './precedenceWords.ts';
import styles from './RouteOverlaps.module.css';

/** Which routes of its API a route comes before, which it gives way to, and for what. */
export function RouteOverlaps({ id }: { id: RouteId }) {
  const design = useDesign((current) => current);
  const overlaps = useMemo(() => overlapsOf(design, id), [design, id]);
  const stage = stageBefore(design, id);
  const { givesWayTo, comesBefore, neverReached } = overlaps;
  useEffect(() => () => pointAt(undefined), []);
  return (
    <Section
      name="route overlaps"
      title="Overlaps"
      anchor={fieldId(id, 'overlaps')}
      summary={overlapsSummary(overlaps, stage !== undefined)}
    >
      {neverReached && <Unreached reached={neverReached} />}
      {comesBefore.length === 0 && givesWayTo.length === 0 && !stage && (
        <p className={fieldStyles.note}>No request for this route could go to another.</p>
      )}
      <OverlapList title="Wins over" overlaps={comesBefore} />
      <OverlapList title="Gives way to" overlaps={givesWayTo} stage={stage} />
    </Section>
  );
}

function Unreached({ reached: { by, unverified } }: { reached: NeverReached }) {
  return (
    <p className={fieldStyles.note}>
      {unverified ? 'It may never be called: ' : 'It is never called: '}
      {by.length === 1 && by[0] ? formatRouteKey(by[0].key) : `${by.length} other routes together`} would answer every
      request.
    </p>
  );
}

/** A list is cut here, with a button for the rest. */
const MOST = 12;

function OverlapList({
  title,
  overlaps,
  stage,
}: {
  title: string;
  overlaps: readonly Overlap[];
  stage?: Stage | undefined;
}) {
  const [all, setAll] = useState(false);
  if (overlaps.length === 0 && !stage) return null;
  const shown = all ? overlaps : overlaps.slice(0, MOST);
  return (
    <section aria-label={title}>
      <h4 className={formStyles.listHead}>{title}</h4>
      <ul className={formStyles.links}>
        {stage && (
          <li>
            <StageLine stage={stage} />
          </li>
        )}
        {shown.map(({ other, example, precedence }) => (
          <li key={other.id}>
            <RouteLine route={other} example={`${example.method} ${example.path}`} precedence={precedence} />
          </li>
        ))}
      </ul>
      {shown.length < overlaps.length && (
        <button type="button" className={formStyles.textButton} onClick={() => setAll(true)}>
          Show all {overlaps.length}
        </button>
      )}
    </section>
  );
}

/** A route that stands before or after another, with a request that shows it where its key is none; the canvas marks it meanwhile. */
export function RouteLine({
  route,
  example,
  precedence,
}: {
  route: HttpRoute;
  example?: string;
  precedence?: Precedence | undefined;
}) {
  const point = () => pointAt(route.id);
  const leave = () => pointAt(undefined);
  return (
    <button
      type="button"
      className={styles.line}
      onPointerEnter={point}
      onPointerLeave={leave}
      onFocus={point}
      onBlur={leave}
      onClick={() => {
        leave();
        showOverlaps(route.id);
      }}
    >
      <span className={styles.route}>
        <MethodBadge routeKey={route.key} />
        {isSpelt(route.key) ? <code>{answeredBy(route.key)}</code> : answeredBy(route.key)}
      </span>
      {example && example !== formatRouteKey(route.key) && (
        <span className={styles.example}>
          for <code>{example}</code>
        </span>
      )}
      {precedence && <span className={styles.reason}>{precedenceWords(precedence)}</span>}
    </button>
  );
}

function StageLine({ stage }: { stage: Stage }) {
  return (
    <button type="button" className={styles.line} onClick={() => openFields(stage.id)}>
      <span className={styles.route}>
        the stage <code>{stage.name}</code>
      </span>
      <span className={styles.reason}>
        a stage comes before the paths of $default that begin with its name, except through a custom domain
      </span>
    </button>
  );
}
