import { useMemo, useState } from 'react';
import type { ApiId, RouteId } from '../../../core/model/ids.ts';
import { answeredBy, isSpelt } from '../../../core/model/route.ts';
import { type SecurityFact, securityOf } from '../../../core/model/security.ts';
import { apisUsing } from '../../../core/model/usage.ts';
import type { Diagnostic } from '../../../core/rules/diagnostic.ts';
import { ruleOf } from '../../../core/rules/quickFixes.ts';
import { MethodBadge } from '../../look/MethodBadge.tsx';
import { goTo, useDesign } from '../../store/editor.ts';
import { goToProblem } from '../../store/mending.ts';
import { useAllProblems } from '../../store/problems.ts';
import { openFields } from '../../store/selectionEdits.ts';
import { ProblemLine } from '../fields/ProblemLine.tsx';
import formStyles from './forms.module.css';
import { securitySummary } from './securitySummary.ts';

export function SecuritySummary({ apiId }: { apiId: ApiId }) {
  const design = useDesign((current) => current);
  const security = useMemo(() => securityOf(design, apiId), [design, apiId]);
  return securitySummary(security, useSecurityProblems(apiId));
}

/** What the rules have found about the security of an API, then how things stand; each line leads to the field. */
export function SecurityFacts({ apiId }: { apiId: ApiId }) {
  const design = useDesign((current) => current);
  const { parts } = useMemo(() => securityOf(design, apiId), [design, apiId]);
  const problems = useSecurityProblems(apiId);
  return (
    <>
      {problems.length > 0 && (
        <section aria-label="To look at">
          <h4 className={formStyles.listHead}>To look at</h4>
          <ul className={formStyles.links}>
            {problems.map((problem) => (
              <li key={`${problem.code} ${problem.subject.id} ${problem.message}`}>
                <button type="button" className={formStyles.link} onClick={() => goToProblem(problem)}>
                  <ProblemLine problem={problem} />
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {parts.map(({ title, facts }) => (
        <section key={title} aria-label={title}>
          <h4 className={formStyles.listHead}>{title}</h4>
          <ul className={formStyles.links}>
            {facts.map((fact) => (
              <Fact key={`${fact.at.id} ${fact.text}`} fact={fact} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** The findings about the security of an API, of what is in it, and of what it uses. */
function useSecurityProblems(apiId: ApiId): readonly Diagnostic[] {
  const design = useDesign((current) => current);
  const told = useAllProblems();
  return useMemo(
    () =>
      told.filter(
        ({ code, subject }) =>
          ruleOf(code)?.topic === 'security' &&
          subject.id !== 'design' &&
          apisUsing(design, subject.id).includes(apiId),
      ),
    [design, told, apiId],
  );
}

/** A list is cut here, with a button for the rest. */
const MOST = 4;

function Fact({ fact: { text, at, routes = [] } }: { fact: SecurityFact }) {
  const [all, setAll] = useState(false);
  const shown = all ? routes : routes.slice(0, MOST);
  return (
    <li>
      <button
        type="button"
        className={formStyles.link}
        onClick={() => (at.field === undefined ? openFields(at.id) : goTo(at))}
      >
        {text}
      </button>
      {routes.length > 0 && (
        <ul className={formStyles.linksOf}>
          {shown.map((id) => (
            <li key={id}>
              <OpenRoute id={id} />
            </li>
          ))}
          {shown.length < routes.length && (
            <li>
              <button type="button" className={formStyles.textButton} onClick={() => setAll(true)}>
                Show all {routes.length}
              </button>
            </li>
          )}
        </ul>
      )}
    </li>
  );
}

function OpenRoute({ id }: { id: RouteId }) {
  const key = useDesign((design) => design.routes[id]?.key);
  if (!key) return null;
  return (
    <button type="button" className={formStyles.link} onClick={() => goTo({ id, field: 'authorization' })}>
      <MethodBadge routeKey={key} />
      {isSpelt(key) ? <code>{answeredBy(key)}</code> : answeredBy(key)}
    </button>
  );
}
