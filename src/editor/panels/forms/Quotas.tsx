import { lazy, Suspense } from 'react';
import type { ApiId } from '../../../core/model/ids.ts';
import { Section } from '../Section.tsx';

/** They come with the rules, whose quotas they show. */
const QuotaGauges = lazy(async () => ({ default: (await import('./QuotaGauges.tsx')).QuotaGauges }));

/** How full the quotas of an API are, or those of the whole design; folded until they are there. */
export function Quotas({ apiId }: { apiId?: ApiId }) {
  return (
    <Suspense fallback={<Section name="quotas to come" title="Quotas" />}>
      <QuotaGauges {...(apiId && { apiId })} />
    </Suspense>
  );
}
