import { batch, type Command } from '../commands/command.ts';
import { setAt } from '../commands/setAt.ts';
import { setVariant } from '../commands/setVariant.ts';
import { arnPattern } from '../model/arn.ts';
import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

const ARN = {
  alb: arnPattern('elasticloadbalancing', 'listener/app/[\\w-]+/[\\w-]+/[\\w-]+'),
  nlb: arnPattern('elasticloadbalancing', 'listener/net/[\\w-]+/[\\w-]+/[\\w-]+'),
} as const;

/** The other kind of load balancer. */
const OTHER = {
  alb: { kind: 'nlb', title: 'a Network Load Balancer' },
  nlb: { kind: 'alb', title: 'an Application Load Balancer' },
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
  title: 'A private integration goes to something that is no listener',
  reason:
    'API Gateway reaches a load balancer by the ARN of its listener. It takes neither a URL nor the ARN of the load balancer or of a target group.',
  fix: 'Copy the ARN of the listener from the EC2 console, or leave it empty to be asked for it at deployment.',
  source: 'API Gateway Developer Guide, "Create private integrations for HTTP APIs in API Gateway".',
  each: 'integration',
  *check(integration, design) {
    if (integration.kind !== 'alb' && integration.kind !== 'nlb') return;
    const { id, kind, listenerArn: arn } = integration;
    if (arn === undefined || ARN[kind].test(arn)) return;
    const [, mistake] = MISTAKES.find(([pattern]) => pattern.test(arn)) ?? [];
    const shape = `arn:aws:elasticloadbalancing:region:account:listener/${kind === 'alb' ? 'app' : 'net'}/name/id/id`;
    yield {
      message: `What ${shortNameOf(design, id)} goes to ${mistake ?? `is not the ARN of a listener: ${shape}`}.`,
      subject: { id, field: 'listenerArn' },
    };
  },
  quickFixes(integration) {
    if (integration.kind !== 'alb' && integration.kind !== 'nlb') return [];
    const { id, kind, listenerArn: arn = '' } = integration;
    const other = OTHER[kind];
    const ofRule = arn.replace(/:listener-rule\/(.*)\/[\w-]+$/, ':listener/$1');
    const fixes: Command[] = [];
    if (ARN[kind].test(arn.trim())) fixes.push(setAt('Trim the ARN', id, 'listenerArn', arn.trim()));
    if (ARN[kind].test(ofRule)) fixes.push(setAt('Go to the listener of the rule', id, 'listenerArn', ofRule));
    if (ARN[other.kind].test(arn))
      fixes.push(batch(`Make it ${other.title}`, [setVariant(id, '', other.kind, 'kind')]));
    return [...fixes, setAt('Ask for the listener at deployment', id, 'listenerArn', undefined)];
  },
};
