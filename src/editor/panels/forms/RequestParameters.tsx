import { useMemo } from 'react';
import type { IntegrationId } from '../../../core/model/ids.ts';
import { INTEGRATION_KINDS } from '../../../core/model/integrationKinds.ts';
import { useDesign } from '../../store/editor.ts';
import { EntityForm } from '../fields/EntityForm.tsx';
import { Section } from '../Section.tsx';
import { counted, listed } from './summaries.ts';

const PARAMETERS = ['requestParameters'];

/** What the endpoint of an integration gets beside the message. */
export function RequestParameters({ id }: { id: IntegrationId }) {
  const owners = useMemo(() => [id], [id]);
  const kind = useDesign((design) => design.integrations[id]?.kind);
  const count = useDesign((design) => {
    const integration = design.integrations[id];
    return integration && 'requestParameters' in integration ? integration.requestParameters.length : 0;
  });
  if (!kind) return null;
  return (
    <Section
      name="integration parameters"
      title="Request parameters"
      summary={listed([count > 0 && counted(count, 'parameter', 'parameters')])}
    >
      <EntityForm owners={owners} schema={INTEGRATION_KINDS[kind].schema} only={PARAMETERS} />
    </Section>
  );
}
