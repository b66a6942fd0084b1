import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

export const plainHttp: Rule = {
  code: 'integration/plain-http',
  severity: 'info',
  topic: 'security',
  title: 'A private integration is called over plain HTTP',
  reason:
    'Without a TLS server name API Gateway sends plain HTTP, whatever the port of the listener: what only speaks HTTPS does not answer, and nothing is encrypted between the link and the target.',
  fix: 'If the listener speaks HTTPS, state the TLS server name.',
  source: 'API Gateway V2 API reference, TlsConfig: private integrations use HTTP unless there is one.',
  each: 'integration',
  *check(integration, design) {
    if (!('vpcLinkId' in integration) || integration.serverNameToVerify !== undefined) return;
    const { id } = integration;
    yield {
      message: `API Gateway calls ${shortNameOf(design, id)} over plain HTTP; what only speaks HTTPS does not answer.`,
      subject: { id, field: 'serverNameToVerify' },
    };
  },
};
