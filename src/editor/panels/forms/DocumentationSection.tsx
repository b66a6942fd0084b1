import { lazy, Suspense } from 'react';
import type { RouteId } from '../../../core/model/ids.ts';
import { httpDocumentationOf } from '../../../core/model/queries.ts';
import { useDesign } from '../../store/editor.ts';
import { fieldId } from '../fields/fieldId.ts';
import fieldStyles from '../fields/fields.module.css';
import { Section } from '../Section.tsx';
import { documentationSummary } from './documentationSummary.ts';

const DocumentationFields = lazy(async () => ({
  default: (await import('./DocumentationFields.tsx')).DocumentationFields,
}));

/** What OpenAPI says about a route, folded until it is wanted. */
export function DocumentationSection({ id }: { id: RouteId }) {
  const summary = useDesign((design) => documentationSummary(httpDocumentationOf(design, id)));
  return (
    <Section name="route documentation" title="Documentation" summary={summary}>
      {/* A problem with something in here leads here at least, before it has loaded. */}
      <div id={fieldId(id, 'documentation')} tabIndex={-1} className={fieldStyles.place}>
        <Suspense fallback={<p className={fieldStyles.note}>One moment…</p>}>
          <DocumentationFields id={id} />
        </Suspense>
      </div>
    </Section>
  );
}
