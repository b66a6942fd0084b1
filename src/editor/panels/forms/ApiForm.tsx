import { type ReactNode, useMemo } from 'react';
import { HttpApi, WebSocketApi } from '../../../core/model/api.ts';
import type { ApiId } from '../../../core/model/ids.ts';
import { nameOf } from '../../../core/model/naming.ts';
import { PROTOCOL_NAMES } from '../../../core/model/protocol.ts';
import { integrationsOf, routesOf } from '../../../core/model/queries.ts';
import { useDesign } from '../../store/editor.ts';
import { EntityForm } from '../fields/EntityForm.tsx';
import { Section } from '../Section.tsx';
import { Alarms } from './Alarms.tsx';
import { Authorizers } from './Authorizers.tsx';
import { apiSummary } from './apiSummary.ts';
import { CorsSection } from './CorsSection.tsx';
import { DefaultAccess } from './DefaultAccess.tsx';
import { FormHeader } from './FormHeader.tsx';
import styles from './forms.module.css';
import { MessageTester } from './MessageTester.tsx';
import { Models } from './Models.tsx';
import { Quotas } from './Quotas.tsx';
import { RequestTester } from './RequestTester.tsx';
import { Schemas } from './Schemas.tsx';
import { SecuritySection } from './SecuritySection.tsx';
import { counted } from './summaries.ts';

export function ApiForm({ id }: { id: ApiId }) {
  const owners = useMemo(() => [id], [id]);
  const protocol = useDesign((design) => design.apis[id]?.protocol);
  const name = useDesign((design) => nameOf(design, id));
  const contents = useDesign((design) =>
    [
      counted(routesOf(design, id).length, 'route', 'routes'),
      counted(integrationsOf(design, id).length, 'integration', 'integrations'),
    ].join(', '),
  );
  if (!protocol) return null;
  return (
    <>
      <FormHeader
        owners={owners}
        title={
          <>
            <span className={styles.name}>{name}</span>
            <span className={styles.chip}>{PROTOCOL_NAMES[protocol]}</span>
          </>
        }
        subtitle={`API with ${contents}`}
      />
      {protocol === 'HTTP' ? <HttpParts id={id} /> : <WebSocketParts id={id} />}
    </>
  );
}

const COMMON = ['name', 'description', 'disableExecuteApiEndpoint'];
const DASHBOARD = ['dashboard'];
const MORE = ['version', 'ipAddressType', 'tags'];

function HttpParts({ id }: { id: ApiId }) {
  const owners = useMemo(() => [id], [id]);
  return (
    <>
      <div className={styles.fields}>
        <EntityForm owners={owners} schema={HttpApi} only={COMMON} />
        <DefaultAccess id={id} />
      </div>
      <Authorizers apiId={id} />
      <CorsSection id={id} />
      <RequestTester apiId={id} />
      <SecuritySection apiId={id} />
      <Schemas apiId={id} />
      <Alarms apiId={id} />
      <Quotas apiId={id} />
      <More id={id}>
        <EntityForm owners={owners} schema={HttpApi} only={DASHBOARD} />
        <EntityForm owners={owners} schema={HttpApi} only={MORE} />
      </More>
    </>
  );
}

const NAMED = ['name', 'description', 'routeSelectionExpression'];
const ENDPOINT = ['disableExecuteApiEndpoint'];
const CHECKS = ['apiKeySelectionExpression', 'disableSchemaValidation'];

function WebSocketParts({ id }: { id: ApiId }) {
  const owners = useMemo(() => [id], [id]);
  return (
    <>
      <div className={styles.fields}>
        <EntityForm owners={owners} schema={WebSocketApi} only={NAMED} />
        <EntityForm owners={owners} schema={WebSocketApi} only={ENDPOINT} />
      </div>
      <MessageTester apiId={id} />
      <Authorizers apiId={id} />
      <SecuritySection apiId={id} />
      <Models apiId={id} />
      <Alarms apiId={id} />
      <Quotas apiId={id} />
      <More id={id}>
        <EntityForm owners={owners} schema={WebSocketApi} only={DASHBOARD} />
        <EntityForm owners={owners} schema={WebSocketApi} only={CHECKS} />
        <EntityForm owners={owners} schema={WebSocketApi} only={MORE} />
      </More>
    </>
  );
}

function More({ id, children }: { id: ApiId; children: ReactNode }) {
  const summary = useDesign((design) => apiSummary(design.apis[id]));
  return (
    <Section name="api more" title="More" summary={summary}>
      {children}
    </Section>
  );
}
