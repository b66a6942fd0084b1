import { lazy, Suspense } from 'react';
import type { RouteId } from '../../../core/model/ids.ts';
import { useDesign } from '../../store/editor.ts';
import { fieldId } from '../fields/fieldId.ts';
import fieldStyles from '../fields/fields.module.css';
import { Section } from '../Section.tsx';
import { documentationSummary, messagesSummary } from './documentationSummary.ts';

const DocumentationFields = lazy(async () => ({
  default: (await import('./DocumentationFields.tsx')).DocumentationFields,
}));

const MessageDocumentation = lazy(async () => ({
  default: (await import('./MessageDocumentation.tsx')).MessageDocumentation,
}));

/** What OpenAPI or AsyncAPI says about a route, folded until it is wanted. */
export function DocumentationSection({ id }: { id: RouteId }) {
  const protocol = useDesign((design) => design.routes[id]?.protocol);
  const summary = useDesign((design) => {
    const route = design.routes[id];
    return route?.protocol === 'WEBSOCKET'
      ? messagesSummary(route.documentation)
      : documentationSummary(route?.documentation);
  });
  return (
    <Section name="route documentation" title="Documentation" summary={summary}>
      {/* A problem with something in here leads here at least, before it has loaded. */}
      <div id={fieldId(id, 'documentation')} tabIndex={-1} className={fieldStyles.place}>
        <Suspense fallback={<p className={fieldStyles.note}>One moment…</p>}>
          {protocol === 'WEBSOCKET' ? <MessageDocumentation id={id} /> : <DocumentationFields id={id} />}
        </Suspense>
      </div>
    </Section>
  );
}
