import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { type Resource, regionOfUserPool } from '../model/resource.ts';
import type { Rule } from './rule.ts';

export const userPoolId: Rule = {
  code: 'resource/user-pool-id',
  severity: 'error',
  title: 'The id of a user pool is none',
  reason:
    'The issuer of the tokens follows from the id and its region. With another text no token is ever valid, or the authorizer is refused.',
  fix: 'Copy the id from the Cognito console, or leave it empty to be asked for it at deployment.',
  source: 'Amazon Cognito user pools API reference, UserPoolType: Id.',
  each: 'resource',
  *check(resource, design) {
    const given = givenId(resource);
    if (given === undefined || regionOfUserPool(given) !== undefined) return;
    yield {
      message: `The id of ${shortNameOf(design, resource.id)} is not one of a user pool: its region, an underscore, letters and digits, as in eu-west-1_AbCdEf123.`,
      subject: { id: resource.id, field: 'origin.userPoolId' },
    };
  },
  quickFixes(resource) {
    const trimmed = (givenId(resource) ?? '').replace(/\s+/g, '');
    return regionOfUserPool(trimmed) === undefined
      ? [setAt('Ask for the id at deployment', resource.id, 'origin.userPoolId', undefined)]
      : [setAt('Remove the spaces from the id', resource.id, 'origin.userPoolId', trimmed)];
  },
};

function givenId({ kind, origin }: Resource): string | undefined {
  return kind === 'user-pool' && origin.source === 'existing' ? origin.userPoolId : undefined;
}
