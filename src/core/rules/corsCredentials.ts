import { shortNameOf } from '../model/naming.ts';
import { apisOf } from '../model/queries.ts';
import type { Rule } from './rule.ts';

export const corsCredentials: Rule = {
  code: 'cors/credentials-any-origin',
  severity: 'error',
  fix: 'Name the origins, or turn credentials off.',
  source: 'Observed: "allow-credentials is not supported if allow-origin is *" (aws/aws-cdk issue 9076).',
  *check(design) {
    for (const api of apisOf(design, 'HTTP')) {
      if (!api.cors) continue;

      if (!api.cors.allowCredentials || !api.cors.allowOrigins.includes('*')) continue;
      yield {
        message: `CORS of ${shortNameOf(design, api.id)} allows credentials from any origin (*); API Gateway refuses the two together.`,
        subject: { id: api.id, field: 'cors.allowCredentials' },
      };
    }
  },
};
