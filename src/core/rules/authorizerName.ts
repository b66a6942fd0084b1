import { setAt } from '../commands/setAt.ts';
import { AUTHORIZER_KINDS } from '../model/authorizer.ts';
import { freshName, shortNameOf } from '../model/naming.ts';
import { authorizersOf } from '../model/queries.ts';
import { cutAfter } from './cutAfter.ts';
import type { Rule } from './rule.ts';

const MAX = 128;

export const authorizerName: Rule = {
  code: 'authorizer/name-length',
  severity: 'error',
  title: 'An authorizer has no name, or too long a one',
  reason: 'CreateAuthorizer asks for a name, and refuses one that is too long.',
  fix: `Give it a name of 1 to ${MAX} characters.`,
  source: 'API Gateway V2 API reference, CreateAuthorizer: name.',
  each: 'authorizer',
  *check({ id, apiId, name }, design) {
    const subject = { id, field: 'name' };
    if (name.trim() === '') yield { message: `An authorizer of ${shortNameOf(design, apiId)} has no name.`, subject };
    else if (name.length > MAX)
      yield {
        message: `The name of the authorizer ${shortNameOf(design, id)} has ${name.length.toLocaleString('en')} characters; API Gateway takes at most ${MAX}.`,
        subject,
      };
  },
  quickFixes({ id, apiId, kind, name }, design) {
    if (name.trim() !== '') return [cutAfter('the name', id, 'name', name, MAX)];
    const taken = authorizersOf(design, apiId).map((other) => other.name);
    const made = freshName(AUTHORIZER_KINDS[kind].label.toLowerCase(), taken);
    return [setAt(`Call it ${made}`, id, 'name', made)];
  },
};
