import { setAt } from '../commands/setAt.ts';
import type { Design } from '../model/design.ts';
import { freshName } from '../model/naming.ts';
import { PROTOCOL_NOUNS } from '../model/protocol.ts';
import { cutAfter } from './cutAfter.ts';
import type { Rule } from './rule.ts';

const MAX = 128;

export const apiNameLength: Rule = {
  code: 'api/name-length',
  severity: 'error',
  title: 'An API has no name, or too long a name',
  reason: 'API Gateway refuses to create an API without a name, or with a longer one.',
  fix: 'Give the API a name of 1 to 128 characters.',
  source: 'API Gateway V2 API reference, CreateApi: Name.',
  each: 'api',
  *check({ id, name }) {
    const subject = { id, field: 'name' };
    if (name.trim() === '') yield { message: 'The API has no name.', subject };
    else if (name.length > MAX)
      yield {
        message: `The name of the API has ${name.length.toLocaleString('en')} characters; API Gateway takes at most ${MAX}.`,
        subject,
      };
  },
  quickFixes({ id, name, protocol }, design) {
    if (name.trim() !== '') return [cutAfter('the name', id, 'name', name, MAX)];
    const free = freshName(PROTOCOL_NOUNS[protocol], namesIn(design));
    return [setAt(`Call it ${free}`, id, 'name', free)];
  },
};

function namesIn(design: Design): string[] {
  return Object.values(design.apis).map((api) => api.name);
}
