import { isIdentitySource } from '../model/identitySource.ts';
import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import { respelled } from './respelled.ts';
import type { Rule } from './rule.ts';

export const identitySource: Rule = {
  code: 'authorizer/identity-source',
  severity: 'error',
  title: 'An authorizer has an identity source that HTTP APIs do not know',
  reason:
    'API Gateway takes each identity source from the request before it asks the function, and refuses an authorizer with one that it cannot take from anywhere.',
  fix: 'Write $request.header.Name, $request.querystring.name, $context.name or $stageVariables.name.',
  source: 'CloudFormation, AWS::ApiGatewayV2::Authorizer IdentitySource.',
  each: 'authorizer',
  *check(authorizer, design) {
    if (authorizer.kind !== 'lambda') return;
    const { id, identitySources } = authorizer;
    const wrong = identitySources.find((source) => !isIdentitySource('HTTP', source));
    if (wrong === undefined) return;
    yield {
      message: `The identity source ${shortened(wrong) || '(empty)'} of ${shortNameOf(design, id)} is none that API Gateway knows: a header or a parameter of the query, a context or a stage variable.`,
      subject: { id, field: 'identitySources' },
      about: wrong,
    };
  },
  quickFixes: (authorizer, _design, { about = '' }) =>
    authorizer.kind === 'lambda' ? respelled(authorizer, 'HTTP', about) : [],
  fixAll: true,
};
