import { type Design, entityOf } from '../../../core/model/design.ts';
import type { EntityId } from '../../../core/model/ids.ts';
import type { Subject } from '../../../core/rules/diagnostic.ts';

/** What has fields: an entity, or the design itself. */
export type FieldOwner = EntityId | 'design';

/** The DOM id of a field's input: `field-route-7-key-path`. */
export function fieldId(owner: FieldOwner, path: string): string {
  return `field-${owner}-${path}`.replaceAll(/[^\w-]/g, '-');
}

/**
 * The DOM ids of the inputs that may show a field, the best first: its own, those of the fields around it, and those of
 * what its form shows beside it, the function that an integration invokes or the resource that it calls.
 */
export function focusTargets(design: Design, { id, field }: Subject): string[] {
  if (field === undefined) return [];
  const owners: FieldOwner[] = [id];
  const entity = id === 'design' ? undefined : entityOf(design, id);
  if (entity && 'functionId' in entity) owners.push(entity.functionId);
  if (entity && 'resourceId' in entity && entity.resourceId) owners.push(entity.resourceId);
  const steps = field.split('.');
  return owners.flatMap((owner) =>
    steps.map((_, index) => fieldId(owner, steps.slice(0, steps.length - index).join('.'))),
  );
}
