import type { Rule } from './rule.ts';

const MAX_TEMPLATE_DESCRIPTION = 1024;

export const designDescriptionLength: Rule = {
  code: 'design/long-description',
  severity: 'error',
  fix: 'Shorten the description.',
  source: 'CloudFormation quotas: a template description has at most 1,024 bytes.',
  *check(design) {
    const bytes = new TextEncoder().encode(design.description ?? '').length;
    if (bytes <= MAX_TEMPLATE_DESCRIPTION) return;
    yield {
      message: `The description of the design takes ${bytes.toLocaleString('en')} bytes; a template may hold 1,024.`,
      subject: { id: 'design', field: 'description' },
    };
  },
};
