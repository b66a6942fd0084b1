import type { Rule } from './rule.ts';

const MAX_TEMPLATE_DESCRIPTION = 1024;

export const designDescriptionLength: Rule = {
  code: 'design/long-description',
  severity: 'error',
  fix: 'Shorten it.',
  source: 'CloudFormation quotas: a template description has at most 1,024 bytes.',
  *check(design) {
    const field = design.description === undefined ? 'name' : 'description'; // a template without one has the name
    const bytes = new TextEncoder().encode(design[field]).length;
    if (bytes <= MAX_TEMPLATE_DESCRIPTION) return;
    yield {
      message: `The ${field} of the design takes ${bytes.toLocaleString('en')} bytes; the description of a template may have 1,024.`,
      subject: { id: 'design', field },
    };
  },
};
