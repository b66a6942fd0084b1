import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import type { Rule } from './rule.ts';

const SERVICE = /^[a-z0-9-]+(\.[a-z0-9-]+)*$/;

/** Services that are called another thing than their endpoint. */
const ENDPOINTS: Readonly<Record<string, string>> = {
  stepfunctions: 'states',
  eventbridge: 'events',
  cloudwatch: 'monitoring',
};

export const awsService: Rule = {
  code: 'integration/service',
  severity: 'error',
  title: 'A call does not name its service as the endpoint of the service does',
  reason:
    'API Gateway builds the address of a call from the name of the service as the endpoint of the service spells it, in small letters. No other name leads anywhere.',
  fix: 'Write the name of the service in its endpoint, in small letters: dynamodb, sqs, states, events.',
  source:
    'API Gateway V2 API reference, CreateIntegration: IntegrationUri arn:aws:apigateway:{region}:{subdomain.service|service}:path|action/{service_api}.',
  each: 'integration',
  *check(integration, design) {
    if (integration.kind !== 'websocket-aws') return;
    const { id, service } = integration;
    if (SERVICE.test(service)) return;
    yield {
      message:
        service === ''
          ? `The call ${shortNameOf(design, id)} does not say which service it goes to.`
          : `The call ${shortNameOf(design, id)} goes to ${shortened(service)}, which is no name of a service: small letters, digits, - and dots.`,
      subject: { id, field: 'service' },
    };
  },
  quickFixes(integration) {
    if (integration.kind !== 'websocket-aws') return [];
    const plain = integration.service
      .trim()
      .toLowerCase()
      .replace(/^(amazon|aws)\s+/, '')
      .replaceAll(/\s+/g, '');
    const service = ENDPOINTS[plain] ?? plain;
    return SERVICE.test(service) ? [setAt(`Make it ${shortened(service)}`, integration.id, 'service', service)] : [];
  },
  fixAll: true,
};
