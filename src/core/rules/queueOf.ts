import type { Design } from '../model/design.ts';
import type { SqsIntegration } from '../model/integration.ts';
import { resourceOf } from '../model/queries.ts';

/** Whether the queue of a call keeps the order of its messages; undefined where nobody knows before the deployment. */
export function isFifo(design: Design, { resourceId }: SqsIntegration): boolean | undefined {
  const { origin } = resourceOf(design, resourceId, 'queue');
  return origin.source === 'new' ? origin.fifo : origin.arn?.endsWith('.fifo');
}
