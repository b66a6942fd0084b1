import { z } from 'zod';
import { field } from './field.ts';

/** An AWS resource tag. A list rather than a map, so that a key can be half typed or typed twice; a rule speaks up. */
export const Tag = z.strictObject({ key: z.string(), value: z.string() });
export type Tag = z.infer<typeof Tag>;

export const tagsField = field(z.array(Tag).default([]), {
  label: 'Tags',
  help: 'AWS resource tags, for cost allocation and access control. At most 50.',
  columns: ['Key', 'Value'],
});
