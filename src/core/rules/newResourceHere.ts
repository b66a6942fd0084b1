import { shortNameOf } from '../model/naming.ts';
import { callsOf } from './callsOf.ts';
import type { Rule } from './rule.ts';

export const newResourceHere: Rule = {
  code: 'call/new-elsewhere',
  severity: 'warning',
  fix: 'Leave the region empty, or name a resource that is there already.',
  source: 'A stack creates its resources in its own region, which is that of the API.',
  *check(design) {
    for (const { integration } of callsOf(design)) {
      const { id, call } = integration;
      if (!call.region || !('resourceId' in integration)) continue;
      const resource = design.resources[integration.resourceId];
      if (resource?.origin.source !== 'new') continue;
      yield {
        message: `The call ${shortNameOf(design, id)} goes to ${call.region}, and ${shortNameOf(design, resource.id)} is created in the region of the API.`,
        subject: { id, field: 'call.region' },
      };
    }
  },
};
