import { placeInArn, REGION } from '../model/arn.ts';
import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import { callsOf } from './callsOf.ts';
import type { Rule } from './rule.ts';

const WHOLE_REGION = new RegExp(`^${REGION}$`);

export const callRegion: Rule = {
  code: 'call/region',
  severity: 'error',
  fix: 'Write a region such as eu-west-1, the one in the ARN if there is one, or nothing for that of the API.',
  source: 'API Gateway Developer Guide, "Integration subtype reference": Region.',
  *check(design) {
    for (const { integration } of callsOf(design)) {
      const { id, call } = integration;
      const subject = { id, field: 'call.region' };
      if (call.region === undefined || call.region === '') continue;
      if (!WHOLE_REGION.test(call.region)) {
        yield { message: `${shortened(call.region)} in the call ${shortNameOf(design, id)} is no region.`, subject };
        continue;
      }
      const resource = 'resourceId' in integration ? design.resources[integration.resourceId] : undefined;
      const arn = resource && 'arn' in resource.origin ? resource.origin.arn : undefined;
      const region = placeInArn(arn)?.region;
      if (!resource || region === undefined || region === call.region) continue;
      yield {
        message: `The call ${shortNameOf(design, id)} goes to ${call.region}, and ${shortNameOf(design, resource.id)} is in ${region}.`,
        subject,
      };
    }
  },
};
