import { setAt } from '../commands/setAt.ts';
import { freshName } from '../model/naming.ts';
import { RESOURCE_KINDS } from '../model/resource.ts';
import type { Rule } from './rule.ts';

export const resourceNamed: Rule = {
  code: 'resource/no-name',
  severity: 'warning',
  title: 'A resource has no name',
  reason:
    'What it is called in the exports follows from its name. One that is made up may become another when something else changes, and CloudFormation would replace the resource with all that is in it.',
  fix: 'Give it a name.',
  source: 'Resource names in the exports follow from it.',
  each: 'resource',
  *check({ id, kind, name }) {
    if (name.trim() !== '') return;
    yield {
      message: `The ${RESOURCE_KINDS[kind].label.toLowerCase()} has no name; the exports make one up for it.`,
      subject: { id, field: 'name' },
    };
  },
  quickFixes({ id, kind }, design) {
    const made = freshName(
      RESOURCE_KINDS[kind].label.toLowerCase().replace(' ', '-'),
      Object.values(design.resources).map(({ name }) => name),
    );
    return [setAt(`Call it ${made}`, id, 'name', made)];
  },
  fixAll: true,
};
