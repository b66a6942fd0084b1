import { setAt } from '../commands/setAt.ts';
import { REGION, regionMeant } from '../model/arn.ts';
import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import type { Rule } from './rule.ts';

const WHOLE_REGION = new RegExp(`^${REGION}$`);

export const awsRegion: Rule = {
  code: 'integration/service-region',
  severity: 'error',
  title: 'A call of a WebSocket API goes to something that is no region',
  reason:
    'The region is part of the address that API Gateway calls. Regions are written as eu-west-1: neither by the name of a city nor with the letter of a zone.',
  fix: 'Write a region such as eu-west-1, or nothing for that of the API.',
  source: 'API Gateway V2 API reference, CreateIntegration: IntegrationUri.',
  each: 'integration',
  *check(integration, design) {
    if (integration.kind !== 'websocket-aws') return;
    const { id, region } = integration;
    if (region === undefined || WHOLE_REGION.test(region)) return;
    yield {
      message: `${shortened(region) || 'An empty text'} in the call ${shortNameOf(design, id)} is no region.`,
      subject: { id, field: 'region' },
    };
  },
  quickFixes(integration) {
    if (integration.kind !== 'websocket-aws') return [];
    const { id, region = '' } = integration;
    const meant = regionMeant(region);
    return [
      ...(meant ? [setAt(`Make it ${meant}`, id, 'region', meant)] : []),
      setAt('Call it in the region of the API', id, 'region', undefined),
    ];
  },
};
