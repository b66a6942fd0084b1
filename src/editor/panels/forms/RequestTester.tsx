import { IconChevronDown } from '@tabler/icons-react';
import { type ReactNode, useEffect, useId, useMemo, useState } from 'react';
import type { ApiId, StageId } from '../../../core/model/ids.ts';
import { stagesOf } from '../../../core/model/queries.ts';
import { formatRouteKey } from '../../../core/model/route.ts';
import {
  otherMethods,
  requestPath,
  routeAnswering,
  sampleRequest,
  splitMethod,
  stageAnswering,
} from '../../../core/model/routeAnswer.ts';
import { REQUEST_METHODS } from '../../../core/model/routePattern.ts';
import { DEFAULT_STAGE_NAME } from '../../../core/model/stage.ts';
import { pointAt, useDesign } from '../../store/editor.ts';
import { fieldId } from '../fields/fieldId.ts';
import fieldStyles from '../fields/fields.module.css';
import { Section } from '../Section.tsx';
import { answerWords } from './answerWords.ts';
import formStyles from './forms.module.css';
import styles from './RequestTester.module.css';
import { RouteLine } from './RouteOverlaps.tsx';

/** A request to try, the route of the API that answers it, why, and who would come next. It is no part of the design. */
export function RequestTester({ apiId }: { apiId: ApiId }) {
  const design = useDesign((current) => current);
  const [method, setMethod] = useState<string>();
  const [typed, setTyped] = useState<string>();
  const [stageId, setStageId] = useState<StageId>();
  const pathId = fieldId(apiId, 'request');
  const sample = useMemo(() => sampleRequest(design, apiId), [design, apiId]);
  const stages = stagesOf(design, apiId);
  const asked =
    stages.find(({ id }) => id === stageId) ?? stages.find(({ name }) => name === DEFAULT_STAGE_NAME) ?? stages[0];
  const chosen = REQUEST_METHODS.find((candidate) => candidate === method) ?? sample.method;
  const at = stageAnswering(design, apiId, asked, typed === undefined ? sample.path : requestPath(typed));
  const request = { method: chosen, path: at.path };
  const answer = routeAnswering(design, apiId, request);
  const [winner, ...next] = answer.contenders;
  useEffect(() => () => pointAt(undefined), []);
  return (
    <Section
      name="api request"
      title="Which route answers?"
      summary={winner ? formatRouteKey(winner.route.key) : 'no route takes it'}
    >
      <div className={styles.request}>
        <Choice label="Method" value={chosen} onChoose={setMethod}>
          {REQUEST_METHODS.map((candidate) => (
            <option key={candidate}>{candidate}</option>
          ))}
        </Choice>
        <label htmlFor={pathId}>Path</label>
        <input
          id={pathId}
          type="text"
          className={fieldStyles.input}
          data-mono
          autoComplete="off"
          spellCheck={false}
          value={typed ?? sample.path}
          onChange={(event) => {
            const { method: before, rest } = splitMethod(event.currentTarget.value);
            if (before) setMethod(before);
            setTyped(rest);
          }}
        />
        {stages.length > 1 && asked && (
          <Choice
            label="Stage"
            value={asked.id}
            onChoose={(id) => setStageId(stages.find((stage) => stage.id === id)?.id)}
          >
            {stages.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Choice>
        )}
      </div>
      <div role="status" aria-label="The route of the request" className={styles.answer}>
        {winner && <RouteLine route={winner.route} />}
        <ul className={formStyles.words}>
          {answerWords(answer, request, at, winner ? [] : otherMethods(design, apiId, request)).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </div>
      {next.length > 0 && (
        <section aria-label="Who would come next">
          <h4 className={formStyles.listHead}>Who would come next</h4>
          <ol className={formStyles.links}>
            {next.map(({ route, precedence }, index) => (
              <li key={route.id}>
                <RouteLine route={route} precedence={index < next.length - 1 ? precedence : undefined} />
              </li>
            ))}
          </ol>
        </section>
      )}
    </Section>
  );
}

function Choice({
  label,
  value,
  onChoose,
  children,
}: {
  label: string;
  value: string;
  onChoose: (value: string) => void;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <span className={fieldStyles.affixed}>
        <select
          id={id}
          className={fieldStyles.select}
          data-mono
          value={value}
          onChange={(event) => onChoose(event.currentTarget.value)}
        >
          {children}
        </select>
        <IconChevronDown size={14} className={fieldStyles.chevron} aria-hidden />
      </span>
    </>
  );
}
