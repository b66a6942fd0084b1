import { templateRule } from './templateRule.ts';

export const templateBlocks = templateRule('block', {
  code: 'integration/template-block',
  severity: 'error',
  fix: 'Close what is open: #end for a block, a brace for a name.',
  source: 'Velocity Template Language reference.',
});
