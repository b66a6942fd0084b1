import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import { LIMITS } from './quotas.ts';
import type { Rule } from './rule.ts';
import { scopesAt, scopesOf } from './scopesOf.ts';

const { scopes: MAX } = LIMITS;
const MAX_LENGTH = 64;

export const authorizationScopes: Rule = {
  code: 'authorization/scopes',
  severity: 'error',
  title: 'A list of scopes is too long, or has something that is no scope',
  reason:
    'A token names its scopes in one text with spaces between them, so a scope with a space matches none. API Gateway refuses a route with more scopes, or longer ones, than it has room for.',
  fix: `Ask for at most ${MAX} scopes, each of 1 to ${MAX_LENGTH} characters and without spaces.`,
  source:
    'API Gateway Developer Guide, "Quotas for HTTP APIs"; API Gateway V2 API reference, CreateRoute: authorizationScopes; RFC 6749, section 3.3.',
  *check(design) {
    for (const { id, field, scopes } of scopesOf(design)) {
      const subject = { id, field };
      const wrong = scopes.find((scope) => !isScope(scope));
      if (scopes.length > MAX)
        yield {
          message: `${shortNameOf(design, id)} asks for ${scopes.length.toLocaleString('en')} scopes; API Gateway takes ${MAX}.`,
          subject,
        };
      else if (wrong !== undefined)
        yield {
          message: `The scope ${shortened(wrong) || '(empty)'} of ${shortNameOf(design, id)} does not have 1 to ${MAX_LENGTH} characters without spaces.`,
          subject,
          about: wrong,
        };
    }
  },
  quickFixes(design, { subject, about }) {
    const scopes = scopesAt(design, subject);
    if (subject.id === 'design' || !subject.field || !scopes || about === undefined) return [];
    const parts = about.split(/\s+/).filter((part) => part !== '');
    const tidy = [...new Set(scopes.flatMap((scope) => (scope === about ? parts : scope)))];
    // Asking for nothing at all would open the door; that is for a person to say.
    if (tidy.length === 0 || tidy.length > MAX || !parts.every(isScope)) return [];
    const label = parts.length === 0 ? 'Remove the empty scope' : `Make it ${shortened(parts.join(' or '))}`;
    return [setAt(label, subject.id, subject.field, tidy)];
  },
};

function isScope(text: string): boolean {
  return /^\S+$/.test(text) && text.length <= MAX_LENGTH;
}
