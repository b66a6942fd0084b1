import { isIdentitySource } from '../model/identitySource.ts';
import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import { respelled } from './respelled.ts';
import type { Rule } from './rule.ts';

export const messageIdentitySource: Rule = {
  code: 'authorizer/message-identity-source',
  severity: 'error',
  title: 'An authorizer has an identity source that WebSocket APIs do not know',
  reason:
    'API Gateway takes each identity source from the request to connect before it asks the function. WebSocket APIs spell them unlike HTTP APIs, with route. before and without a $.',
  fix: 'Write route.request.header.Name, route.request.querystring.name, context.name or stageVariables.name.',
  source: 'CloudFormation, AWS::ApiGatewayV2::Authorizer IdentitySource.',
  each: 'authorizer',
  *check(authorizer, design) {
    if (authorizer.kind !== 'websocket-lambda') return;
    const { id, identitySources } = authorizer;
    const wrong = identitySources.find((source) => !isIdentitySource('WEBSOCKET', source));
    if (wrong === undefined) return;
    yield {
      message: `The identity source ${shortened(wrong) || '(empty)'} of ${shortNameOf(design, id)} ${
        wrong.startsWith('$')
          ? 'is written as HTTP APIs have it, with a $; a WebSocket API takes route.request.header.Name'
          : 'is none that API Gateway knows: a header or a parameter of the query, a context or a stage variable'
      }.`,
      subject: { id, field: 'identitySources' },
      about: wrong,
    };
  },
  quickFixes: (authorizer, _design, { about = '' }) =>
    authorizer.kind === 'websocket-lambda' ? respelled(authorizer, 'WEBSOCKET', about) : [],
  fixAll: true,
};
