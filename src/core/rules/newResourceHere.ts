import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

export const newResourceHere: Rule = {
  code: 'call/new-elsewhere',
  severity: 'warning',
  title: 'A call goes to another region than the one its new resource is created in',
  reason:
    'A stack creates its resources in its own region, which is that of the API. Unless the region that is named happens to be the same, the call finds no such resource there.',
  fix: 'Leave the region empty, or name a resource that is there already.',
  source: 'A stack creates its resources in its own region, which is that of the API.',
  each: 'integration',
  *check(integration, design) {
    if (!('call' in integration) || !('resourceId' in integration) || !integration.call.region) return;
    const { id, call, resourceId } = integration;
    if (design.resources[resourceId]?.origin.source !== 'new') return;
    yield {
      message: `The call ${shortNameOf(design, id)} goes to ${call.region}, and ${shortNameOf(design, resourceId)} is created in the region of the API.`,
      subject: { id, field: 'call.region' },
    };
  },
  quickFixes: ({ id }) => [setAt('Call it in the region of the API', id, 'call.region', undefined)],
};
