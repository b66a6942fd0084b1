import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { namedOrigins } from './namedOrigins.ts';
import type { Rule } from './rule.ts';

export const corsCredentials: Rule = {
  code: 'cors/credentials-any-origin',
  severity: 'error',
  title: 'CORS allows credentials from any origin',
  reason:
    'API Gateway answers 400: “allow-credentials is not supported if allow-origin is *”. The CDK stops before it gets there.',
  fix: 'Name the origins, or turn credentials off.',
  source: 'Observed: "allow-credentials is not supported if allow-origin is *" (aws/aws-cdk issue 9076).',
  topic: 'security',
  each: 'api',
  *check(api, design) {
    if (api.protocol !== 'HTTP' || !api.cors?.allowCredentials || !api.cors.allowOrigins.includes('*')) return;
    yield {
      message: `CORS of ${shortNameOf(design, api.id)} allows credentials from any origin (*); API Gateway refuses the two together.`,
      subject: { id: api.id, field: 'cors.allowCredentials' },
    };
  },
  quickFixes(api, design) {
    const name = shortNameOf(design, api.id);
    return [
      setAt(`Turn credentials off in CORS of ${name}`, api.id, 'cors.allowCredentials', false),
      ...namedOrigins(api, design),
    ];
  },
};
