import { setAt } from '../commands/setAt.ts';
import { stageVariableIn } from '../model/mappingSyntax.ts';
import { shortNameOf } from '../model/naming.ts';
import { stagesOf } from '../model/queries.ts';
import { shortened } from '../model/shortened.ts';
import { urlExpressions } from '../model/urlTemplate.ts';
import type { Rule } from './rule.ts';
import { sharedParameters } from './sharedParameters.ts';

export const urlExpression: Rule = {
  code: 'integration/unknown-expression',
  severity: 'error',
  title: 'A URL has an expression that is no stage variable',
  reason:
    'In the URL of an integration, ${stageVariables.name} is the only expression that API Gateway fills in. Parts of a request come in by {name}, or by a mapping.',
  fix: 'Write ${stageVariables.name}, with letters, digits and _.',
  source:
    'API Gateway Developer Guide, "Using stage variables for HTTP APIs" and "API Gateway stage variables reference".',
  each: 'integration',
  *check(integration, design) {
    if (!('url' in integration)) return;
    const { id, url } = integration;
    for (const expression of new Set(urlExpressions(url))) {
      if (stageVariableIn(expression) !== undefined) continue;
      yield {
        message: `The URL of ${shortNameOf(design, id)} has \${${shortened(expression)}}; only stage variables can stand there.`,
        subject: { id, field: 'url' },
        about: expression,
      };
    }
  },
  quickFixes(integration, design, { about = '' }) {
    if (!('url' in integration)) return [];
    const { id, apiId, kind, url } = integration;
    const name = about.replace(/^(stageVariables?|request\.path)\./, '').trim();
    const variable = name.replaceAll(/\W/g, '_');
    const stages = stagesOf(design, apiId);
    const isDefined = stages.every(({ variables }) => variables.some((defined) => defined.name === variable));
    const candidates = [
      ...(stages.length > 0 && isDefined ? [`\${stageVariables.${variable}}`] : []),
      ...(kind === 'http-url' && sharedParameters(design, id).includes(name) ? [`{${name}}`] : []),
    ];
    return candidates.map((right) =>
      setAt(
        `Write ${right}`,
        id,
        'url',
        url.replaceAll(`\${${about}}`, () => right),
      ),
    );
  },
};
