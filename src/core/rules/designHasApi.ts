import type { Rule } from './rule.ts';

export const designHasApi: Rule = {
  code: 'design/empty',
  severity: 'info',
  fix: 'Add an API.',
  source: 'CloudFormation User Guide, "Resources section structure": a template has at least one resource.',
  *check(design) {
    if (Object.keys(design.apis).length > 0) return;
    yield { message: 'The design has no API yet, so there is nothing to deploy.', subject: { id: 'design' } };
  },
};
