import { HTTP_TOKEN } from '../model/httpToken.ts';
import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import type { Rule } from './rule.ts';

const SOURCE = new RegExp(
  `^(route\\.request\\.header\\.${HTTP_TOKEN}|route\\.request\\.querystring\\.[^\\s,]+|context\\.[\\w.]+|stageVariables\\.\\w+)$`,
);

export const messageIdentitySource: Rule = {
  code: 'authorizer/message-identity-source',
  severity: 'error',
  fix: 'Write route.request.header.Name, route.request.querystring.name, context.name or stageVariables.name.',
  source: 'CloudFormation, AWS::ApiGatewayV2::Authorizer IdentitySource.',
  *check(design) {
    for (const authorizer of Object.values(design.authorizers)) {
      if (authorizer.kind !== 'websocket-lambda') continue;
      const { id, identitySources } = authorizer;
      const wrong = identitySources.find((source) => !SOURCE.test(source));
      if (wrong === undefined) continue;
      yield {
        message: `The identity source ${shortened(wrong) || '(empty)'} of ${shortNameOf(design, id)} ${
          wrong.startsWith('$')
            ? 'is written as HTTP APIs have it, with a $; a WebSocket API takes route.request.header.Name'
            : 'is none that API Gateway knows: a header or a parameter of the query, a context or a stage variable'
        }.`,
        subject: { id, field: 'identitySources' },
      };
    }
  },
};
