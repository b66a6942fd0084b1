import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import type { ServiceTarget } from '../model/webSocketIntegration.ts';
import { awsCallsOf } from './awsCallsOf.ts';
import type { Rule } from './rule.ts';

export const awsTarget: Rule = {
  code: 'integration/service-target',
  severity: 'error',
  fix: 'Write an action as the service spells it, such as PutItem, or a path without a slash before it.',
  source:
    'API Gateway V2 API reference, CreateIntegration: IntegrationUri arn:aws:apigateway:{region}:{subdomain.service|service}:path|action/{service_api}.',
  *check(design) {
    for (const { id, target } of awsCallsOf(design)) {
      const problem = problemOf(target);
      if (problem === undefined) continue;
      yield {
        message: `The call ${shortNameOf(design, id)} ${problem}.`,
        subject: { id, field: `target.${target.kind}` },
      };
    }
  },
};

function problemOf(target: ServiceTarget): string | undefined {
  switch (target.kind) {
    case 'action':
      if (target.action === '') return 'names no action';
      // Parameters may follow the name: GetObject&Bucket=b.
      return /^[A-Za-z][A-Za-z0-9]*(&[\x21-\x7e]+)?$/.test(target.action)
        ? undefined
        : `goes to the action ${shortened(target.action)}; actions are letters and digits`;
    case 'path':
      if (target.path === '') return 'names no path';
      if (target.path.startsWith('/')) return 'has a path that begins with a slash, which is there already';
      return /^[\x21-\x7e]+$/.test(target.path)
        ? undefined
        : 'has a space or another character in its path that has to be percent-encoded';
  }
}
