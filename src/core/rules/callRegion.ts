import { setAt } from '../commands/setAt.ts';
import { placeInArn, REGION, regionMeant } from '../model/arn.ts';
import type { Design } from '../model/design.ts';
import type { Integration } from '../model/integration.ts';
import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import type { Rule } from './rule.ts';

const WHOLE_REGION = new RegExp(`^${REGION}$`);

export const callRegion: Rule = {
  code: 'call/region',
  severity: 'error',
  title: 'A call goes to a region that is none, or that its resource is not in',
  reason:
    'The call is made in the region that it names. A resource is known in its own region alone, which its ARN names too.',
  fix: 'Write a region such as eu-west-1, the one in the ARN if there is one, or nothing for that of the API.',
  source: 'API Gateway Developer Guide, "Integration subtype reference": Region.',
  each: 'integration',
  *check(integration, design) {
    if (!('call' in integration)) return;
    const { id, call } = integration;
    const subject = { id, field: 'call.region' };
    if (call.region === undefined || call.region === '') return; // a parameter without a value has a rule of its own
    if (!WHOLE_REGION.test(call.region)) {
      yield { message: `${shortened(call.region)} in the call ${shortNameOf(design, id)} is no region.`, subject };
      return;
    }
    const place = placeOf(integration, design);
    if (!place || place.region === call.region) return;
    yield {
      message: `The call ${shortNameOf(design, id)} goes to ${call.region}, and ${place.name} is in ${place.region}.`,
      subject,
    };
  },
  quickFixes(integration, design) {
    if (!('call' in integration)) return [];
    const { id, call } = integration;
    const region = placeOf(integration, design)?.region ?? regionMeant(call.region ?? '');
    return [
      ...(region ? [setAt(`Make it ${region}`, id, 'call.region', region)] : []),
      setAt('Call it in the region of the API', id, 'call.region', undefined),
    ];
  },
};

/** Where the resource of a call is by its ARN, as far as that says. */
function placeOf(integration: Integration, design: Design): { name: string; region: string } | undefined {
  const resource = 'resourceId' in integration ? design.resources[integration.resourceId] : undefined;
  const arn = resource && 'arn' in resource.origin ? resource.origin.arn : undefined;
  const region = placeInArn(arn)?.region;
  return resource && region !== undefined ? { name: shortNameOf(design, resource.id), region } : undefined;
}
