import { batch } from '../commands/command.ts';
import { editDesign } from '../commands/editDesign.ts';
import type { Design } from '../model/design.ts';
import type { Rule } from './rule.ts';

const MAX_BYTES = 1024;

export const designDescriptionLength: Rule = {
  code: 'design/long-description',
  severity: 'error',
  title: 'The description of the design is too long for a template',
  reason:
    'It becomes the description of the template and of the stack, and CloudFormation refuses a template with a longer one.',
  fix: 'Shorten it to 1,024 bytes; letters outside ASCII take two or more.',
  source: 'CloudFormation quotas: a template description has at most 1,024 bytes.',
  *check(design) {
    const field = describingField(design);
    const bytes = bytesOf(design[field] ?? '');
    if (bytes <= MAX_BYTES) return;
    yield {
      message: `The ${field} of the design takes ${bytes.toLocaleString('en')} bytes; the description of a template may have 1,024.`,
      subject: { id: 'design', field },
    };
  },
  quickFixes(design) {
    const field = describingField(design);
    const short = beginningOf(design[field] ?? '');
    return [batch(`Cut the ${field} of the design after 1,024 bytes`, [editDesign({ [field]: short }, field)])];
  },
};

/** A template without a description has the name in its place. */
function describingField({ description }: Design): 'name' | 'description' {
  return description === undefined ? 'name' : 'description';
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** As much of a text as may be kept, without part of a character at its end. */
function beginningOf(text: string): string {
  let kept = '';
  let bytes = 0;
  for (const character of text) {
    bytes += bytesOf(character);
    if (bytes > MAX_BYTES) break;
    kept += character;
  }
  return kept;
}
