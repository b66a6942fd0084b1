import type { Design } from '../../../core/model/design.ts';
import { type EntityId, isKind } from '../../../core/model/ids.ts';
import type { Subject } from '../../../core/rules/diagnostic.ts';

/** What has fields: an entity, or the design itself. */
export type FieldOwner = EntityId | 'design';

/** The DOM id of a field's input: `field-route-7-key-path`. */
export function fieldId(owner: FieldOwner, path: string): string {
  return `field-${owner}-${path}`.replaceAll(/[^\w-]/g, '-');
}

/**
 * The DOM ids of the inputs that may show a field, the best first: its own, those of the fields around it, and for a
 * Lambda integration those of the function it invokes, since its name is the function's.
 */
export function focusTargets(design: Design, { id, field }: Subject): string[] {
  if (field === undefined) return [];
  const owners: FieldOwner[] = [id];
  if (isKind('integration', id)) {
    const integration = design.integrations[id];
    if (integration?.kind === 'lambda') owners.push(integration.functionId);
  }
  const steps = field.split('.');
  return owners.flatMap((owner) =>
    steps.map((_, index) => fieldId(owner, steps.slice(0, steps.length - index).join('.'))),
  );
}
