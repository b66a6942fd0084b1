import { useMemo } from 'react';
import type { StageId } from '../../../core/model/ids.ts';
import { nameOf } from '../../../core/model/naming.ts';
import { Stage } from '../../../core/model/stage.ts';
import { stageUrl } from '../../../core/model/urls.ts';
import { useDesign } from '../../store/editor.ts';
import { CopyUrl } from '../CopyUrl.tsx';
import { EntityForm } from '../fields/EntityForm.tsx';
import { Section } from '../Section.tsx';
import { ENDPOINT_OFF } from '../Stages.tsx';
import { FormHeader } from './FormHeader.tsx';
import styles from './forms.module.css';
import { counted, listed } from './summaries.ts';

const COMMON = ['name', 'autoDeploy', 'description'];
const THROTTLING = ['throttlingRateLimit', 'throttlingBurstLimit'];
const VARIABLES = ['variables'];

export function StageForm({ id }: { id: StageId }) {
  const owners = useMemo(() => [id], [id]);
  const stage = useDesign((design) => design.stages[id]);
  const name = useDesign((design) => nameOf(design, id));
  const api = useDesign((design) => {
    const found = design.stages[id];
    return found && design.apis[found.apiId];
  });
  if (!stage || !api) return null;
  const { throttlingRateLimit: rate, throttlingBurstLimit: burst, variables } = stage;
  return (
    <>
      <FormHeader
        owners={owners}
        title={<span className={styles.monoName}>{name}</span>}
        subtitle={`Stage of ${api.name || '(unnamed)'}`}
      />
      <div className={styles.fields}>
        <CopyUrl url={stageUrl(stage)} off={api.disableExecuteApiEndpoint ? ENDPOINT_OFF : undefined} />
        <EntityForm owners={owners} schema={Stage} only={COMMON} />
      </div>
      <Section
        name="stage throttling"
        title="Throttling"
        summary={listed([rate !== undefined && `${rate}/s`, burst !== undefined && `burst ${burst}`], 'Account limits')}
      >
        <EntityForm owners={owners} schema={Stage} only={THROTTLING} />
      </Section>
      <Section
        name="stage variables"
        title="Stage variables"
        summary={variables.length > 0 ? counted(variables.length, 'variable', 'variables') : 'None'}
      >
        <EntityForm owners={owners} schema={Stage} only={VARIABLES} />
      </Section>
    </>
  );
}
