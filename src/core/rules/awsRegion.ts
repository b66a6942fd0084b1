import { REGION } from '../model/arn.ts';
import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import { awsCallsOf } from './awsCallsOf.ts';
import type { Rule } from './rule.ts';

const WHOLE_REGION = new RegExp(`^${REGION}$`);

export const awsRegion: Rule = {
  code: 'integration/service-region',
  severity: 'error',
  fix: 'Write a region such as eu-west-1, or nothing for that of the API.',
  source: 'API Gateway V2 API reference, CreateIntegration: IntegrationUri.',
  *check(design) {
    for (const { id, region } of awsCallsOf(design)) {
      if (region === undefined || WHOLE_REGION.test(region)) continue;
      yield {
        message: `${shortened(region) || 'An empty text'} in the call ${shortNameOf(design, id)} is no region.`,
        subject: { id, field: 'region' },
      };
    }
  },
};
