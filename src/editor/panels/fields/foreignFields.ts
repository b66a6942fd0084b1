import { type Design, entityOf } from '../../../core/model/design.ts';
import type { Field } from '../../../core/model/field.ts';
import { valueAt } from '../../../core/model/paths.ts';
import type { Protocol } from '../../../core/model/protocol.ts';
import type { FieldOwner } from './fieldId.ts';

/**
 * The fields, by name, that only APIs of another protocol know than that of an owner, and that are therefore not offered.
 * One that is stored nevertheless, as a file may have it, stays, so that it can be taken away.
 * @param at the path of the inner object that has the fields
 */
export function foreignFields(
  design: Design,
  owners: readonly FieldOwner[],
  fields: readonly Pick<Field, 'name' | 'meta'>[],
  at = '',
): string[] {
  const hidden: string[] = [];
  for (const { name, meta } of fields) {
    if (meta.only === undefined) continue;
    const foreign = owners.filter((owner) => {
      const protocol = protocolAround(design, owner);
      return protocol !== undefined && protocol !== meta.only;
    });
    const path = at === '' ? name : `${at}.${name}`;
    const isStored = (owner: FieldOwner) => says(valueAt(owner === 'design' ? design : entityOf(design, owner), path));
    if (foreign.length > 0 && !foreign.some(isStored)) hidden.push(name);
  }
  return hidden;
}

/** What the API speaks that an owner is, or belongs to. */
function protocolAround(design: Design, owner: FieldOwner): Protocol | undefined {
  if (owner === 'design') return undefined;
  const entity = entityOf(design, owner);
  if (entity && 'protocol' in entity) return entity.protocol;
  return entity && 'apiId' in entity ? design.apis[entity.apiId]?.protocol : undefined;
}

function says(value: unknown): boolean {
  return value !== undefined && value !== false && value !== '' && !(Array.isArray(value) && value.length === 0);
}
