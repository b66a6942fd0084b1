import { addEntities } from '../commands/addEntities.ts';
import { batch } from '../commands/command.ts';
import { invokeFunction } from '../commands/invokeFunction.ts';
import { setAt } from '../commands/setAt.ts';
import type { Authorizer } from '../model/authorizer.ts';
import { AUTHORIZER_HANDLER, WEB_SOCKET_AUTHORIZER_HANDLER } from '../model/authorizerHandlers.ts';
import { createFunction } from '../model/create.ts';
import { shortNameOf } from '../model/naming.ts';
import { authorizersInvoking, functionOf, integrationsInvoking } from '../model/queries.ts';
import type { Rule } from './rule.ts';

export const authorizerHandler: Rule = {
  code: 'authorizer/no-decision',
  severity: 'warning',
  title: 'The function of an authorizer decides nothing',
  reason:
    'API Gateway lets a caller in only if the function says so, in the shape that the authorizer expects. Any other answer counts as an error, and nobody gets through.',
  fix: 'Write code that answers with an IAM policy for whom it lets in, or with { isAuthorized: true } where the authorizer takes simple responses.',
  source:
    'API Gateway Developer Guide, "Control access to HTTP APIs with AWS Lambda authorizers" and "Control access to WebSocket APIs with AWS Lambda REQUEST authorizers".',
  each: 'authorizer',
  *check(authorizer, design) {
    if (!('functionId' in authorizer)) return;
    const { id, functionId } = authorizer;
    const asked = functionOf(design, functionId);
    if (asked.source === 'existing' || asked.code !== undefined) return;
    yield {
      message: `${shortNameOf(design, id)} asks ${shortNameOf(design, functionId)}, which has no code of its own: the sample greets callers and decides nothing.`,
      subject: { id, field: 'functionId' },
    };
  },
  quickFixes(authorizer, design) {
    const code = handlerOf(authorizer);
    if (!('functionId' in authorizer) || !code) return [];
    const asked = functionOf(design, authorizer.functionId);
    const isShared =
      integrationsInvoking(design, asked.id).length > 0 || authorizersInvoking(design, asked.id).length > 1;
    if (!isShared && asked.source === 'new' && asked.runtime.startsWith('nodejs'))
      return [setAt(`Give ${shortNameOf(design, asked.id)} code that lets nobody in yet`, asked.id, 'code', code)];
    const decider = { ...createFunction(design, 'authorizer'), code };
    return [
      batch(`Ask a new function, ${decider.name}, that lets nobody in yet`, [
        addEntities([decider]),
        invokeFunction(authorizer.id, decider.id),
      ]),
    ];
  },
};

/** Code to start from that answers in the shape the authorizer expects; there is none for policies by the payload 2.0. */
function handlerOf(authorizer: Authorizer): string | undefined {
  switch (authorizer.kind) {
    case 'jwt':
    case 'cognito':
      return undefined;
    case 'lambda':
      if (authorizer.payloadFormatVersion === '1.0') return WEB_SOCKET_AUTHORIZER_HANDLER; // event.methodArn, a policy
      return authorizer.enableSimpleResponses ? AUTHORIZER_HANDLER : undefined;
    case 'websocket-lambda':
      return WEB_SOCKET_AUTHORIZER_HANDLER;
  }
}
