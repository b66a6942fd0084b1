import { IconPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { metaOf } from '../../../core/model/field.ts';
import type { IntegrationId } from '../../../core/model/ids.ts';
import { HTTP_TIMEOUT } from '../../../core/model/integration.ts';
import { INTEGRATION_KINDS, isWebSocketIntegration } from '../../../core/model/integrationKinds.ts';
import { nameOf } from '../../../core/model/naming.ts';
import { routesTo } from '../../../core/model/queries.ts';
import { WEB_SOCKET_TIMEOUT } from '../../../core/model/webSocketIntegration.ts';
import { KindTile } from '../../look/KindTile.tsx';
import { useDesign, useEditor } from '../../store/editor.ts';
import { addRouteTo } from '../../store/edits.ts';
import { EntityForm } from '../fields/EntityForm.tsx';
import { Section } from '../Section.tsx';
import { FormHeader } from './FormHeader.tsx';
import { FunctionFields } from './FunctionFields.tsx';
import styles from './forms.module.css';
import { IntegrationResponses } from './IntegrationResponses.tsx';
import { ParameterMapping } from './ParameterMapping.tsx';
import { RequestParameters } from './RequestParameters.tsx';
import { OF_TEMPLATES, RequestTemplates } from './RequestTemplates.tsx';
import { RouteLinks } from './RouteLinks.tsx';
import { OptionalParameters, ServiceFields } from './ServiceFields.tsx';
import { listed } from './summaries.ts';
import { VpcLinkPicker } from './VpcLinkPicker.tsx';

/** What is folded below the common fields; a new field of the model joins those by itself. */
const FOLDED = ['timeoutInMillis', 'description', 'credentials', 'mappings', 'requestParameters', ...OF_TEMPLATES];
const MORE = ['timeoutInMillis', 'description'];
/** Where there are no templates, to which it belongs. */
const MORE_OF_LAMBDA = ['timeoutInMillis', 'contentHandlingStrategy', 'description'];
const NAME = ['name'];
const AFTER_NAME = [...NAME, ...FOLDED];

export function IntegrationForm({ id }: { id: IntegrationId }) {
  const owners = useMemo(() => [id], [id]);
  const integration = useDesign((design) => design.integrations[id]);
  const name = useDesign((design) => nameOf(design, id));
  const api = useDesign((design) => {
    const found = design.integrations[id];
    return found && nameOf(design, found.apiId);
  });
  if (!integration) return null;
  const { kind } = integration;
  const { schema, label, family } = INTEGRATION_KINDS[kind];
  return (
    <>
      <FormHeader
        owners={owners}
        title={
          <>
            <KindTile kind={kind} size={22} />
            <span className={styles.name}>{name}</span>
          </>
        }
        subtitle={`${label} integration in ${api}`}
      />
      <div className={styles.fields}>
        {'functionId' in integration && <FunctionFields id={integration.functionId} invokerId={id} />}
        <EntityForm owners={owners} schema={schema} only={NAME} />
        {'vpcLinkId' in integration && <VpcLinkPicker id={integration.vpcLinkId} integrationId={id} />}
        {'call' in integration && <ServiceFields integration={integration} />}
        <EntityForm owners={owners} schema={schema} except={AFTER_NAME} />
      </div>
      {family === 'service' && <OptionalParameters id={id} />}
      {'mappings' in schema.shape && <ParameterMapping id={id} />}
      {'requestTemplates' in schema.shape && <RequestTemplates id={id} />}
      {'requestParameters' in schema.shape && <RequestParameters id={id} />}
      {'responses' in schema.shape && <IntegrationResponses id={id} />}
      {'credentials' in schema.shape && <Permissions id={id} />}
      <More id={id} />
      <RoutesHere id={id} />
    </>
  );
}

/** As whom API Gateway calls what is behind the integration. */
function Permissions({ id }: { id: IntegrationId }) {
  const owners = useMemo(() => [id], [id]);
  const kind = useDesign((design) => design.integrations[id]?.kind);
  const source = useDesign((design) => {
    const integration = design.integrations[id];
    return integration && 'credentials' in integration ? integration.credentials?.source : undefined;
  });
  if (!kind) return null;
  const { schema } = INTEGRATION_KINDS[kind];
  const { options, placeholder } = metaOf(schema, 'credentials');
  return (
    <Section
      name="integration permissions"
      title="Permissions"
      summary={(source === undefined ? placeholder : options?.[source]) ?? ''}
    >
      <EntityForm owners={owners} schema={schema} only={CREDENTIALS} />
    </Section>
  );
}

const CREDENTIALS = ['credentials'];

function More({ id }: { id: IntegrationId }) {
  const owners = useMemo(() => [id], [id]);
  const kind = useDesign((design) => design.integrations[id]?.kind);
  const summary = useDesign((design) => {
    const integration = design.integrations[id];
    const { default: longest } = integration && isWebSocketIntegration(integration) ? WEB_SOCKET_TIMEOUT : HTTP_TIMEOUT;
    const limit = `${(integration?.timeoutInMillis ?? longest).toLocaleString('en')} ms`;
    return listed([limit, integration?.description !== undefined && 'described']);
  });
  if (!kind) return null;
  const converts = kind === 'websocket-lambda';
  return (
    <Section
      name="integration more"
      title={converts ? 'Timeout and more' : 'Timeout and description'}
      summary={summary}
    >
      <EntityForm owners={owners} schema={INTEGRATION_KINDS[kind].schema} only={converts ? MORE_OF_LAMBDA : MORE} />
    </Section>
  );
}

/** The routes that go to an integration. */
function RoutesHere({ id }: { id: IntegrationId }) {
  const routes = useDesign((design) => routesTo(design, id).length);
  return (
    <Section name="integration routes" title="Routes" summary={routes === 0 ? 'None yet' : String(routes)}>
      <LinksHere id={id} />
      <button type="button" className={styles.addButton} onClick={() => addRouteTo(id)}>
        <IconPlus size={14} aria-hidden /> Add a route to it
      </button>
    </Section>
  );
}

function LinksHere({ id }: { id: IntegrationId }) {
  const routes = useEditor(useShallow((state) => routesTo(state.document.design, id)));
  return <RouteLinks routes={routes} />;
}
