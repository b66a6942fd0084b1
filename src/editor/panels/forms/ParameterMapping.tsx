import { useMemo } from 'react';
import type { IntegrationId } from '../../../core/model/ids.ts';
import { Mappings, ResponseMapping } from '../../../core/model/parameterMapping.ts';
import { valueAt } from '../../../core/model/paths.ts';
import { useDesign } from '../../store/editor.ts';
import { EntityForm } from '../fields/EntityForm.tsx';
import { ItemsForm } from '../fields/ItemsForm.tsx';
import { Section } from '../Section.tsx';
import { mappingSummary } from './mappingSummary.ts';

const VANISHING = { path: 'mappings', blank: Mappings.parse({}) };
const titleOf = (response: unknown) => `Answers with ${valueAt(response, 'statusCode') || 'a status of'}`;
const newResponse = () => ({ statusCode: '200', mappings: [] });

/** What API Gateway changes in requests and answers on their way. */
export function ParameterMapping({ id }: { id: IntegrationId }) {
  const owners = useMemo(() => [id], [id]);
  const summary = useDesign((design) => {
    const integration = design.integrations[id];
    return mappingSummary(integration && 'mappings' in integration ? integration.mappings : undefined);
  });
  return (
    <Section name="integration mapping" title="Parameter mapping" summary={summary}>
      <EntityForm owners={owners} schema={Mappings} at="mappings" vanishing={VANISHING} />
      <ItemsForm
        owners={owners}
        path="mappings.responses"
        schema={ResponseMapping}
        noun="response"
        titleOf={titleOf}
        newItem={newResponse}
        vanishing={VANISHING}
      />
    </Section>
  );
}
