import { useMemo } from 'react';
import { variantsOf } from '../../../core/model/field.ts';
import type { IntegrationId } from '../../../core/model/ids.ts';
import type { ServiceIntegration } from '../../../core/model/integration.ts';
import { unionAt } from '../../../core/model/paths.ts';
import { SERVICE_CALLS } from '../../../core/model/serviceCall.ts';
import { useDesign } from '../../store/editor.ts';
import { EntityForm } from '../fields/EntityForm.tsx';
import { VariantField } from '../fields/VariantField.tsx';
import { Section } from '../Section.tsx';
import { callsFifoQueue, foldedParameters, setParameters, shownParameters } from './callParameters.ts';
import { ResourceFields } from './ResourceFields.tsx';
import { listed } from './summaries.ts';

const ACTION = {
  label: 'Action',
  help: 'What the service is asked to do for each request.',
  options: Object.fromEntries(Object.entries(SERVICE_CALLS).map(([subtype, { label }]) => [subtype, label])),
};

/** What a service integration does, to what, and the parameters that it cannot be without. */
export function ServiceFields({ integration }: { integration: ServiceIntegration }) {
  const { id, call } = integration;
  const owners = useMemo(() => [id], [id]);
  const variants = useMemo(() => variantsOf(unionAt(integration, 'call')), [integration]);
  const resourceId = 'resourceId' in integration ? integration.resourceId : undefined;
  const fifo = useDesign((design) => callsFifoQueue(design, id));
  const { schema } = SERVICE_CALLS[call.subtype];
  return (
    <>
      {variants.length > 1 && (
        <VariantField owners={owners} path="call" meta={ACTION} discriminator="subtype" variants={variants} />
      )}
      {resourceId && <ResourceFields id={resourceId} userId={id} />}
      <EntityForm owners={owners} schema={schema} at="call" only={shownParameters(schema, fifo)} />
    </>
  );
}

/** The parameters that a call can be without, folded. */
export function OptionalParameters({ id }: { id: IntegrationId }) {
  const owners = useMemo(() => [id], [id]);
  const integration = useDesign((design) => design.integrations[id]);
  const fifo = useDesign((design) => callsFifoQueue(design, id));
  if (!integration || !('call' in integration)) return null;
  const { schema } = SERVICE_CALLS[integration.call.subtype];
  const folded = foldedParameters(schema, fifo);
  if (folded.length === 0) return null;
  return (
    <Section
      name="service parameters"
      title="Optional parameters"
      summary={listed(setParameters(schema, integration.call, folded))}
    >
      <EntityForm owners={owners} schema={schema} at="call" only={folded} />
    </Section>
  );
}
