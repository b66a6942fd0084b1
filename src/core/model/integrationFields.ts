import { z } from 'zod';
import { field } from './field.ts';

/** What integrations of both protocols say of themselves. */

export const descriptionField = field(z.string().optional(), {
  label: 'Description',
  help: 'At most 1,024 characters.',
  placeholder: 'None',
  multiline: true,
});

export const namedAs = (placeholder: string) =>
  field(z.string(), {
    label: 'Name',
    help: 'What the integration is called here; resource names in the exports follow from it.',
    placeholder,
  });
