import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import type { Rule } from './rule.ts';

const ID = /^[\w+]{1,128}$/;
const MAX = 50;

export const clientId: Rule = {
  code: 'authorizer/client-id',
  severity: 'error',
  fix: 'Copy the ids of the app clients from the Cognito console, or leave them out to have a client created.',
  source:
    'Amazon Cognito user pools API reference, UserPoolClientType: ClientId; API Gateway Developer Guide, "Quotas for HTTP APIs": audiences.',
  *check(design) {
    for (const authorizer of Object.values(design.authorizers)) {
      if (authorizer.kind !== 'cognito') continue;
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
    }
  },
};
