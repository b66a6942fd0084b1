import { useMemo } from 'react';
import type { IntegrationId } from '../../../core/model/ids.ts';
import { valueAt } from '../../../core/model/paths.ts';
import { IntegrationResponse } from '../../../core/model/webSocketIntegration.ts';
import { useDesign, useEditor } from '../../store/editor.ts';
import { EntityForm } from '../fields/EntityForm.tsx';
import fieldStyles from '../fields/fields.module.css';
import { ItemsForm } from '../fields/ItemsForm.tsx';
import { Section } from '../Section.tsx';
import { keyedTitle, keysSummary, newKey } from './keyedItems.ts';
import { TemplateItems } from './TemplateItems.tsx';

const KEY = ['key'];
const titleOf = keyedTitle('Answer');

/** What becomes of the answers of what is behind an integration, on two-way routes. */
export function IntegrationResponses({ id }: { id: IntegrationId }) {
  const owners = useMemo(() => [id], [id]);
  const summary = useDesign((design) => keysSummary(valueAt(design.integrations[id], 'responses')));
  const newResponse = (): IntegrationResponse => ({
    key: newKey(valueAt(useEditor.getState().document.design.integrations[id], 'responses')),
    templates: [],
    parameters: [],
  });
  return (
    <Section name="integration responses" title="Integration responses" summary={summary}>
      <p className={fieldStyles.note}>Clients get an answer on routes that send one back.</p>
      <ItemsForm
        owners={owners}
        path="responses"
        schema={IntegrationResponse}
        noun="integration response"
        titleOf={titleOf}
        newItem={newResponse}
        only={KEY}
      >
        {(_response, at) => (
          <>
            <TemplateItems id={id} path={`${at}.templates`} />
            <EntityForm owners={owners} schema={IntegrationResponse} at={at} except={KEY} />
          </>
        )}
      </ItemsForm>
    </Section>
  );
}
