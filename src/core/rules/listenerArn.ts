import { arnPattern } from '../model/arn.ts';
import { shortNameOf } from '../model/naming.ts';
import { privateOf } from './privateOf.ts';
import type { Rule } from './rule.ts';

const ARN = {
  alb: arnPattern('elasticloadbalancing', 'listener/app/[\\w-]+/[\\w-]+/[\\w-]+'),
  nlb: arnPattern('elasticloadbalancing', 'listener/net/[\\w-]+/[\\w-]+/[\\w-]+'),
} as const;

/** What an ARN or a URL is that looks right and is not, most likely first. */
const MISTAKES: readonly (readonly [RegExp, string])[] = [
  [/:loadbalancer\//, 'is the ARN of a load balancer, not of one of its listeners'],
  [/:targetgroup\//, 'is the ARN of a target group, not of a listener'],
  [/:listener-rule\//, 'is the ARN of a listener’s rule, not of the listener'],
  [/:listener\/app\//, 'is the ARN of a listener of an Application Load Balancer'],
  [/:listener\/net\//, 'is the ARN of a listener of a Network Load Balancer'],
  [/^https?:/, 'is a URL; API Gateway finds the load balancer by the ARN of its listener'],
];

export const listenerArn: Rule = {
  code: 'integration/listener-arn',
  severity: 'error',
  fix: 'Copy the ARN of the listener from the EC2 console, or leave it empty to be asked for it at deployment.',
  source: 'API Gateway Developer Guide, "Create private integrations for HTTP APIs in API Gateway".',
  *check(design) {
    for (const integration of privateOf(design)) {
      if (integration.kind === 'cloud-map') continue;
      const { id, kind, listenerArn: arn } = integration;
      if (arn === undefined || ARN[kind].test(arn)) continue;
      const [, mistake] = MISTAKES.find(([pattern]) => pattern.test(arn)) ?? [];
      const shape = `arn:aws:elasticloadbalancing:region:account:listener/${kind === 'alb' ? 'app' : 'net'}/name/id/id`;
      yield {
        message: `What ${shortNameOf(design, id)} goes to ${mistake ?? `is not the ARN of a listener: ${shape}`}.`,
        subject: { id, field: 'listenerArn' },
      };
    }
  },
};
