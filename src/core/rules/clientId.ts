import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import type { Rule } from './rule.ts';

const ID = /^[\w+]{1,128}$/;
const MAX = 50;

export const clientId: Rule = {
  code: 'authorizer/client-id',
  severity: 'error',
  title: 'A Cognito authorizer trusts what is no app client, or too many',
  reason:
    'The ids of the app clients become the audience of a JWT authorizer, which has to hold at most 50. A token names its client by the id, so what is no id lets nobody in.',
  fix: 'Copy the ids of the app clients from the Cognito console, or leave them out to have a client created.',
  source:
    'Amazon Cognito user pools API reference, UserPoolClientType: ClientId; API Gateway Developer Guide, "Quotas for HTTP APIs".',
  each: 'authorizer',
  *check(authorizer, design) {
    if (authorizer.kind !== 'cognito') return;
    const { id, clientIds } = authorizer;
    const subject = { id, field: 'clientIds' };
    const wrong = clientIds.find((candidate) => !ID.test(candidate));
    if (wrong !== undefined)
      yield {
        message: `${shortened(wrong) || '(empty)'} is not the id of an app client that ${shortNameOf(design, id)} could trust: letters and digits, without spaces.`,
        subject,
      };
    else if (clientIds.length > MAX)
      yield {
        message: `${shortNameOf(design, id)} trusts ${clientIds.length} app clients; API Gateway takes ${MAX}.`,
        subject,
      };
  },
  quickFixes(authorizer) {
    if (authorizer.kind !== 'cognito') return [];
    const { id, clientIds } = authorizer;
    const wrong = clientIds.find((candidate) => !ID.test(candidate));
    if (wrong === undefined) return [];
    const rest = clientIds.filter((candidate) => candidate !== wrong);
    const meant = wrong.trim();
    if (ID.test(meant)) {
      const trimmed = clientIds.map((candidate) => (candidate === wrong ? meant : candidate));
      return [setAt(`Make it ${meant}`, id, 'clientIds', trimmed)];
    }
    if (rest.length > 0) return [setAt(`Remove ${shortened(wrong) || 'the empty app client'}`, id, 'clientIds', rest)];
    return [setAt('Have a client created', id, 'clientIds', [])];
  },
};
