import { shortened } from '../model/shortened.ts';
import type { Rule } from './rule.ts';
import { templateSetsOf } from './transformationsOf.ts';

export const templateKeyCharacters: Rule = {
  code: 'integration/template-key-characters',
  severity: 'error',
  title: 'CloudFormation cannot carry the key of a template',
  reason:
    'CloudFormation refuses a request template whose key has neither a letter nor a digit, and takes a key such as Ref or Fn::Sub for one of its functions.',
  fix: 'Use a key with a letter or a digit, such as $default, that is no function of CloudFormation.',
  source:
    'CloudFormation resource schema, AWS::ApiGatewayV2::Integration RequestTemplates: keys hold a letter or a digit; CloudFormation User Guide, "Intrinsic function reference".',
  each: 'integration',
  *check(integration, design) {
    for (const { id, side, what, templates, field } of templateSetsOf(integration, design)) {
      for (const [index, { key }] of templates.entries()) {
        const problem = problemOf(key, side === 'request');
        if (problem === undefined || key === '') continue;
        yield {
          message: `A template for ${what} has the key ${shortened(key)}, ${problem}.`,
          subject: { id, field: `${field}.${index}.key` },
        };
      }
    }
  },
};

/** Whether a template of messages can have a key in a template of CloudFormation. */
export function isTemplateKey(key: string): boolean {
  return problemOf(key, true) === undefined;
}

function problemOf(key: string, isOfMessages: boolean): string | undefined {
  if (key === 'Ref' || key.startsWith('Fn::')) return 'which CloudFormation takes for one of its functions';
  if (isOfMessages && !/[a-zA-Z0-9]/.test(key)) return 'which has neither a letter from a to z nor a digit';
  return undefined;
}
