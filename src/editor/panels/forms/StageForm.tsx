import { useMemo } from 'react';
import type { StageId } from '../../../core/model/ids.ts';
import { nameOf } from '../../../core/model/naming.ts';
import { Stage } from '../../../core/model/stage.ts';
import { connectionUrl, stageUrl } from '../../../core/model/urls.ts';
import { useDesign } from '../../store/editor.ts';
import { CopyUrl } from '../CopyUrl.tsx';
import { EntityForm } from '../fields/EntityForm.tsx';
import fieldStyles from '../fields/fields.module.css';
import { Section } from '../Section.tsx';
import { ENDPOINT_OFF } from '../Stages.tsx';
import { Alarms } from './Alarms.tsx';
import { FormHeader } from './FormHeader.tsx';
import styles from './forms.module.css';
import { ManagedBy } from './ManagedBy.tsx';
import { RouteSettingsFields } from './RouteSettingsFields.tsx';
import { StageLogs } from './StageLogs.tsx';
import { deploymentWords } from './stageText.ts';
import { counted, listed } from './summaries.ts';

const DEPLOYED = ['name', 'autoDeploy'];
const DESCRIPTION = ['description'];
const THROTTLING = ['throttlingRateLimit', 'throttlingBurstLimit'];
const METRICS = ['detailedMetricsEnabled'];
const VARIABLES = ['variables'];
const CERTIFICATE = ['clientCertificateId'];

export function StageForm({ id }: { id: StageId }) {
  const owners = useMemo(() => [id], [id]);
  const stage = useDesign((design) => design.stages[id]);
  const name = useDesign((design) => nameOf(design, id));
  const api = useDesign((design) => {
    const found = design.stages[id];
    return found && design.apis[found.apiId];
  });
  const url = useDesign((design) => (stage ? stageUrl(design, stage) : ''));
  if (!stage || !api) return null;
  const {
    throttlingRateLimit: rate,
    throttlingBurstLimit: burst,
    routeSettings,
    variables,
    clientCertificateId,
  } = stage;
  const off = api.disableExecuteApiEndpoint ? ENDPOINT_OFF : undefined;
  return (
    <>
      <FormHeader
        owners={owners}
        title={<span className={styles.monoName}>{name}</span>}
        subtitle={`Stage of ${api.name || '(unnamed)'}`}
      />
      <div className={styles.fields}>
        <CopyUrl url={url} off={off} />
        {api.protocol === 'WEBSOCKET' && (
          <>
            <p className={fieldStyles.note}>Backends post to a connection, look it up and close it at:</p>
            <CopyUrl url={connectionUrl(stage)} off={off} />
          </>
        )}
        <EntityForm owners={owners} schema={Stage} only={DEPLOYED} />
        <p className={fieldStyles.note}>{deploymentWords(stage)}</p>
        <EntityForm owners={owners} schema={Stage} only={DESCRIPTION} />
      </div>
      {api.protocol === 'WEBSOCKET' && <ManagedBy id={id} />}
      <Section
        name="stage throttling"
        title="Throttling"
        summary={listed([rate !== undefined && `${rate}/s`, burst !== undefined && `burst ${burst}`], 'Account limits')}
      >
        <EntityForm owners={owners} schema={Stage} only={THROTTLING} />
        <p className={fieldStyles.note}>
          For each route by itself, not for all together, and never above the account’s.
        </p>
      </Section>
      <Section
        name="stage routes"
        title="Route settings"
        summary={routeSettings.length > 0 ? counted(routeSettings.length, 'route', 'routes') : 'None'}
      >
        <RouteSettingsFields id={id} protocol={api.protocol} />
      </Section>
      <StageLogs stage={stage} protocol={api.protocol} />
      <Section
        name="stage metrics"
        title="Metrics"
        summary={stage.detailedMetricsEnabled ? 'For every route' : 'For the stage'}
      >
        <EntityForm owners={owners} schema={Stage} only={METRICS} />
      </Section>
      <Alarms apiId={stage.apiId} stageId={id} />
      <Section
        name="stage variables"
        title="Stage variables"
        summary={variables.length > 0 ? counted(variables.length, 'variable', 'variables') : 'None'}
      >
        <EntityForm owners={owners} schema={Stage} only={VARIABLES} />
      </Section>
      {(api.protocol === 'WEBSOCKET' || clientCertificateId !== undefined) && (
        <Section name="stage certificate" title="Client certificate" summary={clientCertificateId || 'None'}>
          <EntityForm owners={owners} schema={Stage} only={CERTIFICATE} />
        </Section>
      )}
    </>
  );
}
