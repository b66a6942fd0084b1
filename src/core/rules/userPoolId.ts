import { shortNameOf } from '../model/naming.ts';
import { regionOfUserPool } from '../model/resource.ts';
import type { Rule } from './rule.ts';

export const userPoolId: Rule = {
  code: 'resource/user-pool-id',
  severity: 'error',
  fix: 'Copy the id from the Cognito console, or leave it empty to be asked for it at deployment.',
  source: 'Amazon Cognito user pools API reference, UserPoolType: Id.',
  *check(design) {
    for (const resource of Object.values(design.resources)) {
      if (resource.kind !== 'user-pool' || resource.origin.source !== 'existing') continue;
      const { userPoolId: given } = resource.origin;
      if (given === undefined || regionOfUserPool(given) !== undefined) continue;
      yield {
        message: `The id of ${shortNameOf(design, resource.id)} is not one of a user pool: its region, an underscore, letters and digits, as in eu-west-1_AbCdEf123.`,
        subject: { id: resource.id, field: 'origin.userPoolId' },
      };
    }
  },
};
