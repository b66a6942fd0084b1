import { batch } from '../commands/command.ts';
import { editEntity } from '../commands/editEntity.ts';
import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

export const functionCode: Rule = {
  code: 'function/no-code',
  severity: 'error',
  title: 'The code of a function is empty',
  reason: 'The CDK stops at it, and Lambda would have nothing to run.',
  fix: 'Write the code, or leave it to the sample.',
  source: 'aws-cdk-lib, InlineCode: "Lambda inline code cannot be empty".',
  each: 'function',
  *check(handler, design) {
    if (handler.source !== 'new' || handler.code !== '') return;
    yield {
      message: `The code of ${shortNameOf(design, handler.id)} is empty, and the CDK stops at it.`,
      subject: { id: handler.id, field: 'code' },
    };
  },
  quickFixes: ({ id }, design) => [
    batch(`Give ${shortNameOf(design, id)} the sample code`, [editEntity(id, { code: undefined }, 'code')]),
  ],
  fixAll: true,
};
