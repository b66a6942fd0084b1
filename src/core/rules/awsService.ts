import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import { awsCallsOf } from './awsCallsOf.ts';
import type { Rule } from './rule.ts';

export const awsService: Rule = {
  code: 'integration/service',
  severity: 'error',
  fix: 'Write the name of the service in its endpoint, in small letters: dynamodb, sqs, states, events.',
  source:
    'API Gateway V2 API reference, CreateIntegration: IntegrationUri arn:aws:apigateway:{region}:{subdomain.service|service}:path|action/{service_api}.',
  *check(design) {
    for (const { id, service } of awsCallsOf(design)) {
      if (/^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(service)) continue;
      yield {
        message:
          service === ''
            ? `The call ${shortNameOf(design, id)} says not which service it goes to.`
            : `The call ${shortNameOf(design, id)} goes to ${shortened(service)}, which is no name of a service: small letters, digits, - and dots.`,
        subject: { id, field: 'service' },
      };
    }
  },
};
