import { setAt } from '../commands/setAt.ts';
import { checkTemplate } from '../model/checkTemplate.ts';
import { valueAt } from '../model/paths.ts';
import { templateRule } from './templateRule.ts';

export const templateBlocks = templateRule('block', {
  code: 'integration/template-block',
  severity: 'error',
  title: 'A block or a name in a template is not closed',
  reason:
    'Velocity reads a template as a whole: where a block, a parenthesis or a brace is left open, or an #end closes nothing, there is no message to send.',
  fix: 'Close what is open: #end for a block, a brace for a name.',
  source: 'Velocity Template Language reference.',
  quickFixes(integration, _design, { subject, about }) {
    const { id } = integration;
    const field = subject.field ?? '';
    const template = valueAt(integration, field);
    if (typeof template !== 'string') return [];
    const problem = checkTemplate(template).find(({ message }) => message === about);
    const block = /^(#\w+) has no #end\.$/.exec(about ?? '')?.[1];
    if (!problem) return [];
    if (block) return [setAt(`Close ${block} at the end of the template`, id, field, `${template}#end`)];
    if (about !== '#end closes nothing.') return [];
    const without = template.slice(0, problem.start) + template.slice(problem.end);
    return [setAt('Delete the #end that closes nothing', id, field, without)];
  },
});
