import type { Plan, PlannedHttpApi } from '../../plan/plan.ts';
import { type Endpoint, endpointsOf } from '../endpoints.ts';

interface Server {
  url: string;
  description: string;
  variables?: Endpoint['variables'];
}

/** Where the API answers, as OpenAPI has it: at least one place, as no server at all would mean the document's own. */
export function servers(plan: Plan, api: PlannedHttpApi): Server[] {
  const found = endpointsOf(plan, api).map(({ host, path, description, variables }) => ({
    url: `https://${host}${path}`,
    description,
    ...(variables && { variables }),
  }));
  return found.length > 0 ? found : [{ url: '/', description: 'The API has no stage that anyone can call.' }];
}
