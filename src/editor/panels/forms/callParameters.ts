import type { z } from 'zod';
import type { Design } from '../../../core/model/design.ts';
import { fieldsOf } from '../../../core/model/field.ts';
import type { IntegrationId } from '../../../core/model/ids.ts';
import { valueAt } from '../../../core/model/paths.ts';
import { resourceOf } from '../../../core/model/queries.ts';

/** A FIFO queue takes no message without it (Amazon SQS Developer Guide, "FIFO queue delivery logic"). */
const FIFO_NEEDS = 'messageGroupId';

/** Whether an integration calls a FIFO queue, as far as the design knows. */
export function callsFifoQueue(design: Design, id: IntegrationId): boolean {
  const integration = design.integrations[id];
  if (integration?.kind !== 'sqs') return false;
  const { origin } = resourceOf(design, integration.resourceId, 'queue');
  return origin.source === 'new' && origin.fifo;
}

/** The parameters that a call cannot be without. */
export function shownParameters(schema: z.ZodObject, fifo: boolean): string[] {
  return fieldsOf(schema).flatMap(({ name, optional }) => (!optional || (fifo && name === FIFO_NEEDS) ? name : []));
}

/** The others. */
export function foldedParameters(schema: z.ZodObject, fifo: boolean): string[] {
  const shown = shownParameters(schema, fifo);
  return fieldsOf(schema).flatMap(({ name }) => (shown.includes(name) ? [] : name));
}

/** What those of the parameters are called that are set. */
export function setParameters(schema: z.ZodObject, call: object, names: readonly string[]): string[] {
  return fieldsOf(schema).flatMap(({ name, meta }) =>
    names.includes(name) && valueAt(call, name) !== undefined ? meta.label : [],
  );
}
