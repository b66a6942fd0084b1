import { useMemo } from 'react';
import type { IntegrationId } from '../../../core/model/ids.ts';
import { INTEGRATION_KINDS } from '../../../core/model/integrationKinds.ts';
import { valueAt } from '../../../core/model/paths.ts';
import { useDesign } from '../../store/editor.ts';
import { EntityForm } from '../fields/EntityForm.tsx';
import { Section } from '../Section.tsx';
import { keysSummary } from './keyedItems.ts';
import { TemplateItems } from './TemplateItems.tsx';

/** The fields that say which template a message takes, and what becomes of it without one. */
export const OF_TEMPLATES = ['templateSelectionExpression', 'passthroughBehavior', 'contentHandlingStrategy'];

/** What is made of messages before they go to what is behind an integration. */
export function RequestTemplates({ id }: { id: IntegrationId }) {
  const owners = useMemo(() => [id], [id]);
  const kind = useDesign((design) => design.integrations[id]?.kind);
  const summary = useDesign((design) => keysSummary(valueAt(design.integrations[id], 'requestTemplates')));
  if (!kind) return null;
  return (
    <Section name="integration templates" title="Request templates" summary={summary}>
      <TemplateItems id={id} path="requestTemplates" />
      <EntityForm owners={owners} schema={INTEGRATION_KINDS[kind].schema} only={OF_TEMPLATES} />
    </Section>
  );
}
