import { z } from 'zod';
import { field } from './field.ts';

/** An AWS resource tag. A list rather than a map, so that a key can be half typed or typed twice; a rule speaks up. */
export const Tag = z.strictObject({ key: z.string(), value: z.string() });
export type Tag = z.infer<typeof Tag>;

/** What every service takes in keys and values, IAM among them; some take more. */
export const COMMON_TAG_TEXT = /^[\p{L}\p{N}\p{Zs}_.:/=+@-]*$/u;

export const tagsField = field(z.array(Tag).default([]), {
  label: 'Tags',
  help: 'AWS resource tags, for cost allocation and access control. At most 50.',
  columns: ['Key', 'Value'],
});
