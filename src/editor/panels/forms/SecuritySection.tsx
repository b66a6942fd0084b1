import { lazy, Suspense } from 'react';
import type { ApiId } from '../../../core/model/ids.ts';
import { fieldId } from '../fields/fieldId.ts';
import { Section } from '../Section.tsx';

/** Both need the rules, which load after the page. */
const SecuritySummary = lazy(async () => ({ default: (await import('./SecurityFacts.tsx')).SecuritySummary }));
const SecurityFacts = lazy(async () => ({ default: (await import('./SecurityFacts.tsx')).SecurityFacts }));

/** Who gets into an API and what may leak, with what the rules say about it. */
export function SecuritySection({ apiId }: { apiId: ApiId }) {
  return (
    <Section
      name="api security"
      title="Security"
      anchor={fieldId(apiId, 'security')}
      summary={
        <Suspense>
          <SecuritySummary apiId={apiId} />
        </Suspense>
      }
    >
      <Suspense>
        <SecurityFacts apiId={apiId} />
      </Suspense>
    </Section>
  );
}
