import { produce } from 'immer';
import { type Design, type Entity, entityOf, kindOf, TABLES } from '../model/design.ts';
import { type ApiId, isKind, isNodeId, type NodeId } from '../model/ids.ts';
import { type Layout, nextFrameSlot, nextIntegrationSlot, nextRouteSlot, type Point } from '../model/layout.ts';
import { KIND_NOUNS, nameOf } from '../model/naming.ts';
import { brokenReference } from '../model/references.ts';
import { fail, ok } from '../result.ts';
import type { Command } from './command.ts';

/**
 * Adds entities to the design, each after those it refers to. Nodes go where `positions` says (a frame on the canvas,
 * others inside their frame), else to the next free place.
 */
export function addEntities(
  entities: readonly Entity[],
  positions: Readonly<Partial<Record<NodeId, Point>>> = {},
  label?: string,
): Command {
  const last = entities.at(-1);
  return {
    label: label ?? (last ? `Add ${KIND_NOUNS[kindOf(last.id)].one}` : 'Add nothing'),
    apply(document) {
      let { design, layout } = document;
      for (const entity of entities) {
        if (entityOf(design, entity.id)) return fail(`There is a ${nameOf(design, entity.id)} already.`);
        const missing = missingReference(design, entity);
        if (missing) return fail(missing);
        const { id } = entity;
        design = produce(design, (draft) => {
          const table: Record<string, Entity> = draft[TABLES[kindOf(id)]];
          table[id] = entity;
        });
        if (isNodeId(id)) {
          const at = positions[id] ?? nextSlot(design, layout, id, entity);
          layout = { positions: { ...layout.positions, [id]: at } };
        }
      }
      return ok({ ...document, design, layout });
    },
  };
}

function nextSlot(design: Design, layout: Layout, id: NodeId, entity: Entity): Point {
  const apiId: ApiId = 'apiId' in entity ? entity.apiId : (id as ApiId); // a node is an API or belongs to one
  if (isKind('route', id)) return nextRouteSlot(design, layout, apiId);
  if (isKind('integration', id)) return nextIntegrationSlot(design, layout, apiId);
  return nextFrameSlot(design, layout);
}

/** Why an entity cannot be in the design: what it refers to is not there, or belongs to another API. */
export function missingReference(design: Design, entity: Entity): string | undefined {
  const broken = brokenReference(design, entity);
  if (!broken) return undefined;
  const noun = KIND_NOUNS[broken.kind].one;
  switch (broken.why) {
    case 'missing':
      return `The ${noun} it needs is not there any more.`;
    case 'other-api':
      return `${isKind('route', entity.id) && broken.kind === 'integration' ? 'A route can only go to an' : 'It can only use an'} ${noun} of its own API.`;
    case 'other-kind':
      return 'It needs another kind of resource.';
  }
}
