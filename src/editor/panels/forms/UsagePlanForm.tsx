import { IconKey } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { batch } from '../../../core/commands/command.ts';
import { editEntity } from '../../../core/commands/editEntity.ts';
import { blankOf, variantsOf } from '../../../core/model/field.ts';
import { isKind, type UsagePlanId } from '../../../core/model/ids.ts';
import { freshName } from '../../../core/model/naming.ts';
import { ApiKey, Quota, UsagePlan } from '../../../core/model/usagePlan.ts';
import type { WebSocketRoute } from '../../../core/model/webSocketRoute.ts';
import { dispatch, sealHistory, useDesign, useEditor } from '../../store/editor.ts';
import { openFields } from '../../store/selectionEdits.ts';
import { ChoicesControl } from '../fields/ChoicesControl.tsx';
import { EntityForm } from '../fields/EntityForm.tsx';
import { FieldShell } from '../fields/FieldShell.tsx';
import fieldStyles from '../fields/fields.module.css';
import { editField, fieldOf } from '../fields/fieldValue.ts';
import { ItemsForm } from '../fields/ItemsForm.tsx';
import { OptionalSwitch } from '../fields/OptionalSwitch.tsx';
import { VariantField } from '../fields/VariantField.tsx';
import { Section } from '../Section.tsx';
import { FormHeader } from './FormHeader.tsx';
import styles from './forms.module.css';
import { listed } from './summaries.ts';
import { openConnects, quotaSummary, stagesForPlan, usagePlanSummary } from './usagePlanText.ts';

const NAMED = ['name', 'description'];
const THROTTLING = ['throttlingRateLimit', 'throttlingBurstLimit'];
const QUOTA = { label: 'Limited number', help: 'How many requests each key may make in a day, a week or a month.' };
const NO_QUOTA = { limit: 10_000, period: 'MONTH' };

/** Who may connect with an API key, to which stages, and how often. */
export function UsagePlanForm({ id }: { id: UsagePlanId }) {
  const owners = useMemo(() => [id], [id]);
  const plan = useDesign((design) => design.usagePlans[id]);
  if (!plan) return null;
  const { throttlingRateLimit: rate, throttlingBurstLimit: burst } = plan;
  return (
    <>
      <FormHeader
        owners={owners}
        title={
          <>
            <IconKey className={styles.titleIcon} size={19} stroke={1.7} aria-hidden />
            <span className={styles.name}>{plan.name || '(unnamed)'}</span>
          </>
        }
        subtitle={`Usage plan: ${usagePlanSummary(plan)}`}
      />
      <div className={styles.fields}>
        <EntityForm owners={owners} schema={UsagePlan} only={NAMED} />
        <PlanStages plan={plan} />
        <OpenConnects plan={plan} />
      </div>
      <section className={styles.formPart} aria-label="API keys">
        <div className={styles.partHead}>
          <h3>API keys</h3>
        </div>
        {plan.keys.length === 0 && <p className={fieldStyles.note}>Without a key, nobody connects by this plan.</p>}
        <PlanKeys plan={plan} />
      </section>
      <Section
        name="plan throttling"
        title="Throttling"
        summary={listed([rate !== undefined && `${rate}/s`, burst !== undefined && `burst ${burst}`], 'Account limits')}
      >
        <EntityForm owners={owners} schema={UsagePlan} only={THROTTLING} />
      </Section>
      <Section name="plan quota" title="Quota" summary={quotaSummary(plan)}>
        <OptionalSwitch owners={owners} path="quota" meta={QUOTA} blank={NO_QUOTA} />
        {plan.quota && <EntityForm owners={owners} schema={Quota} at="quota" />}
      </Section>
    </>
  );
}

const STAGES = { label: 'Stages', help: 'Stages of WebSocket APIs; their $connect routes ask for a key.' };

function PlanStages({ plan }: { plan: UsagePlan }) {
  const owners = useMemo(() => [plan.id], [plan.id]);
  const offered = useEditor(useShallow((state) => stagesForPlan(state.document.design, plan)));
  const choose = (chosen: readonly string[]) => {
    const next = chosen.filter((stageId) => isKind('stage', stageId)).map((stageId) => ({ stageId }));
    dispatch(editField(owners, 'stages', next, STAGES.label));
    sealHistory();
  };
  return (
    <FieldShell owners={owners} path="stages" meta={STAGES} group>
      {(aria) =>
        Object.keys(offered).length === 0 ? (
          <span className={fieldStyles.note}>No WebSocket API has a stage yet.</span>
        ) : (
          <ChoicesControl
            aria={aria}
            value={plan.stages.map(({ stageId }) => stageId)}
            values={Object.keys(offered)}
            labels={offered}
            onChange={choose}
          />
        )
      }
    </FieldShell>
  );
}

/** What keeps the plan from limiting anybody: `$connect` routes that ask for no key. */
function OpenConnects({ plan }: { plan: UsagePlan }) {
  const open = useEditor(useShallow((state) => openConnects(state.document.design, plan)));
  if (open.length === 0) return null;
  return (
    <>
      <p className={fieldStyles.note}>A usage plan counts only where $connect asks for an API key.</p>
      {open.map((route) => (
        <OpenConnect key={route.id} route={route} />
      ))}
    </>
  );
}

function OpenConnect({ route }: { route: WebSocketRoute }) {
  const api = useDesign((design) => design.apis[route.apiId]?.name || '(unnamed)');
  return (
    <p className={styles.under}>
      <button type="button" className={styles.textButton} onClick={() => openFields(route.id)}>
        $connect of {api}
      </button>
      <button
        type="button"
        className={styles.textButton}
        onClick={() =>
          dispatch(batch('Ask for an API key', [editEntity(route.id, { apiKeyRequired: true }, 'API key')]))
        }
      >
        Ask for a key
      </button>
    </p>
  );
}

const KEY_SOURCE = {
  label: 'Key',
  help: 'A new key is created by the exports; API Gateway makes up its value. An existing one is named by its id.',
  options: { new: 'New', existing: 'Existing' },
};
const KEY_SOURCES = variantsOf(ApiKey);
const NEW_KEY = ApiKey.options[0];
const NO_FIELDS: readonly string[] = [];

function PlanKeys({ plan }: { plan: UsagePlan }) {
  const owners = useMemo(() => [plan.id], [plan.id]);
  const taken = plan.keys.flatMap((key) => (key.source === 'new' ? key.name : []));
  return (
    <ItemsForm
      owners={owners}
      path="keys"
      schema={NEW_KEY}
      noun="API key"
      only={NO_FIELDS}
      titleOf={(_, index) => keyTitle(plan.keys[index])}
      newItem={() => ({ ...blankOf(NEW_KEY), name: freshName(`${plan.name || 'client'}-key`, taken) })}
    >
      {(_, at) => <KeyFields owners={owners} at={at} />}
    </ItemsForm>
  );
}

function KeyFields({ owners, at }: { owners: readonly UsagePlanId[]; at: string }) {
  const source = useDesign((design) => fieldOf(design, owners, `${at}.source`));
  const schema = KEY_SOURCES.find(({ value }) => value === source)?.schema;
  return (
    <>
      <VariantField owners={owners} path={at} meta={KEY_SOURCE} discriminator="source" variants={KEY_SOURCES} />
      {schema && <EntityForm owners={owners} schema={schema} at={at} />}
    </>
  );
}

function keyTitle(key: ApiKey | undefined): string {
  if (key?.source === 'new') return key.name || '(unnamed)';
  return key?.keyId || 'Existing key';
}
