import { type Design, entityOf, kindOf } from '../core/model/design.ts';
import type { EntityId } from '../core/model/ids.ts';
import { KIND_NOUNS, nameOf } from '../core/model/naming.ts';

/** What something is and what people call it, with the API it is part of: a route, `GET /books`, of `Books API`. */
export interface Described {
  kind: string;
  name: string;
  api?: string;
}

export function describedSubject(design: Design, id: EntityId | 'design'): Described {
  const entity = id === 'design' ? undefined : entityOf(design, id);
  if (!entity) return { kind: 'design', name: design.name };
  const described = { kind: KIND_NOUNS[kindOf(entity.id)].one, name: nameOf(design, entity.id) };
  return 'apiId' in entity ? { ...described, api: nameOf(design, entity.apiId) } : described;
}
