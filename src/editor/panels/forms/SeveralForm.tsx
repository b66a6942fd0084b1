import { useMemo } from 'react';
import { HttpApi } from '../../../core/model/api.ts';
import { Domain } from '../../../core/model/domain.ts';
import { fieldsOf } from '../../../core/model/field.ts';
import type { EntityId, IntegrationId } from '../../../core/model/ids.ts';
import {
  INTEGRATION_KIND_LIST,
  INTEGRATION_KINDS,
  isWebSocketIntegration,
} from '../../../core/model/integrationKinds.ts';
import { Stage } from '../../../core/model/stage.ts';
import { useDesign } from '../../store/editor.ts';
import { EntityForm } from '../fields/EntityForm.tsx';
import fieldStyles from '../fields/fields.module.css';
import { fieldOf } from '../fields/fieldValue.ts';
import { FormHeader } from './FormHeader.tsx';
import styles from './forms.module.css';
import { RouteAccess } from './RouteAccess.tsx';
import { RouteActions } from './RouteActions.tsx';
import { RouteFields } from './RouteFields.tsx';
import { idsOfKind, selectionSummary } from './selectionSummary.ts';
import { sharedSchema } from './sharedSchema.ts';

/** What APIs of both protocols have. */
const API_FIELDS = ['description', 'version', 'disableExecuteApiEndpoint', 'ipAddressType', 'dashboard', 'tags'];
const STAGE_FIELDS = [
  'autoDeploy',
  'description',
  'throttlingRateLimit',
  'throttlingBurstLimit',
  'detailedMetricsEnabled',
  'variables',
];
const ANY_INTEGRATION_FIELDS = ['timeoutInMillis'];
const DOMAIN_FIELDS = ['certificate', 'endpointType', 'securityPolicy', 'ipAddressType', 'tags'];

/** Several entities at once: how many, what they share, and what can be done to all. */
export function SeveralForm({ ids }: { ids: readonly EntityId[] }) {
  const routes = useMemo(() => idsOfKind('route', ids), [ids]);
  const integrations = useMemo(() => idsOfKind('integration', ids), [ids]);
  return (
    <>
      <FormHeader
        owners={ids}
        title={<span className={styles.name}>{ids.length} selected</span>}
        subtitle={selectionSummary(ids)}
      />
      <div className={styles.fields}>
        <SharedFields ids={ids} />
        {routes.length > 0 && <RouteActions routes={routes} integrations={integrations} />}
      </div>
      {routes.length === ids.length && <RouteAccess ids={routes} />}
    </>
  );
}

/** The fields that entities of one kind have in common. */
function SharedFields({ ids }: { ids: readonly EntityId[] }) {
  const groups = useMemo(
    () => ({
      routes: idsOfKind('route', ids),
      integrations: idsOfKind('integration', ids),
      stages: idsOfKind('stage', ids),
      domains: idsOfKind('domain', ids),
      apis: idsOfKind('api', ids),
    }),
    [ids],
  );
  if (groups.routes.length === ids.length) return <RouteFields ids={groups.routes} />;
  if (groups.integrations.length === ids.length) return <SharedIntegrationFields ids={groups.integrations} />;
  if (groups.stages.length === ids.length) {
    return <EntityForm owners={groups.stages} schema={Stage} only={STAGE_FIELDS} />;
  }
  if (groups.apis.length === ids.length) {
    return <EntityForm owners={groups.apis} schema={HttpApi} only={API_FIELDS} />;
  }
  if (groups.domains.length === ids.length) {
    return <EntityForm owners={groups.domains} schema={Domain} only={DOMAIN_FIELDS} />;
  }
  return <SameKindFields ids={ids} />;
}

/** What each has of its own. */
const OWN = ['name', 'text', 'code'];

function SameKindFields({ ids }: { ids: readonly EntityId[] }) {
  const schema = useDesign((design) => sharedSchema(design, ids));
  if (!schema || fieldsOf(schema).every(({ name }) => OWN.includes(name))) {
    return <p className={fieldStyles.note}>These have no fields in common.</p>;
  }
  return <EntityForm owners={ids} schema={schema} except={OWN} />;
}

function SharedIntegrationFields({ ids }: { ids: readonly IntegrationId[] }) {
  const kind = useDesign((design) => fieldOf(design, ids, 'kind'));
  const ofWebSocket = useDesign((design) =>
    ids.every((id) => {
      const integration = design.integrations[id];
      return integration && isWebSocketIntegration(integration);
    }),
  );
  const one = INTEGRATION_KIND_LIST.find((candidate) => candidate === kind);
  if (one === undefined) {
    const { schema } = INTEGRATION_KINDS[ofWebSocket ? 'websocket-lambda' : 'lambda'];
    return <EntityForm owners={ids} schema={schema} only={ANY_INTEGRATION_FIELDS} />;
  }
  const { schema } = INTEGRATION_KINDS[one];
  const shared = fieldsOf(schema).map(({ name }) => name);
  return <EntityForm owners={ids} schema={schema} only={shared.filter((name) => name !== 'name')} />;
}
