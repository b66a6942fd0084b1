import { shortNameOf } from '../model/naming.ts';
import { privateOf } from './privateOf.ts';
import type { Rule } from './rule.ts';

export const plainHttp: Rule = {
  code: 'integration/plain-http',
  severity: 'info',
  fix: 'If the listener speaks HTTPS, state the TLS server name.',
  source: 'API Gateway V2 API reference, TlsConfig: private integrations use HTTP unless there is one.',
  *check(design) {
    for (const { id, serverNameToVerify } of privateOf(design)) {
      if (serverNameToVerify !== undefined) continue;
      yield {
        message: `API Gateway calls ${shortNameOf(design, id)} over plain HTTP; what only speaks HTTPS does not answer.`,
        subject: { id, field: 'serverNameToVerify' },
      };
    }
  },
};
