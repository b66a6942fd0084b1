import { withAttachedSilences } from '../model/attachedSilences.ts';
import { type Design, type Entity, entityOf } from '../model/design.ts';
import type { AlarmId, AuthorizerId, IntegrationId, ResourceId } from '../model/ids.ts';
import { usersOf } from '../model/queries.ts';
import { fail, ok } from '../result.ts';
import type { Command } from './command.ts';
import { editEntity } from './editEntity.ts';

/**
 * Lets an integration call, an authorizer trust or an alarm notify another resource of the design, or, where it can be
 * without, none. A resource that nothing uses any more goes.
 */
export function chooseResource(
  userId: IntegrationId | AuthorizerId | AlarmId,
  resourceId: ResourceId | undefined,
  label = 'resource',
): Command {
  return {
    label: `Change ${label}`,
    apply(document) {
      const user = entityOf(document.design, userId);
      if (!user) return fail('It cannot be changed: it is not there any more.');
      const previous = resourceOf(user);
      if (previous === resourceId) return ok(document);
      const edited = editEntity(userId, { resourceId }, label).apply(document);
      if (!edited.ok) return edited;
      return ok({ ...edited.value, design: withoutUnused(edited.value.design, previous) });
    },
  };
}

function resourceOf(user: Entity): ResourceId | undefined {
  return 'resourceId' in user ? user.resourceId : undefined;
}

function withoutUnused(design: Design, id: ResourceId | undefined): Design {
  if (!id || usersOf(design, id).length > 0) return design;
  const { [id]: _unused, ...resources } = design.resources;
  return withAttachedSilences({ ...design, resources });
}
