import { produce } from 'immer';
import { type Design, type Entity, entityOf, kindOf, TABLES } from '../model/design.ts';
import { type ApiId, type EntityKind, isKind, isNodeId, type NodeId } from '../model/ids.ts';
import { type Layout, nextFrameSlot, nextIntegrationSlot, nextRouteSlot, type Point } from '../model/layout.ts';
import { KIND_NOUNS, nameOf } from '../model/naming.ts';
import { brokenReference } from '../model/references.ts';
import { fail, ok } from '../result.ts';
import type { Command } from './command.ts';

/**
 * Adds entities to the design, with all they refer to that it does not have yet. Nodes go where `positions` says (a frame on the canvas,
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
      for (const entity of entities) {
        const missing = missingReference(design, entity);
        if (missing) return fail(missing);
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

/** What an entity has of another, in the words of a person: `The API it belongs to`. */
const REFERRED: Readonly<Record<EntityKind, string>> = {
  api: 'The API it belongs to',
  route: 'The route it has settings for',
  integration: 'The integration it goes to',
  function: 'The function it invokes',
  resource: 'The resource it uses',
  vpcLink: 'The VPC link it goes through',
  authorizer: 'The authorizer that guards it',
  schema: 'The schema it is documented with',
  model: 'The model its messages must fit',
  stage: 'The stage it is for',
  domain: 'The custom domain it is for',
  mapping: 'The API mapping it is for',
  alarm: 'The alarm it is for',
  usagePlan: 'The usage plan it is for',
};

/** Why an entity cannot be in the design: what it refers to is not there, belongs to another API, or is no such thing. */
export function missingReference(design: Design, entity: Entity): string | undefined {
  const broken = brokenReference(design, entity);
  if (!broken) return undefined;
  switch (broken.why) {
    case 'missing':
      return `${REFERRED[broken.kind]} is not there any more.`;
    case 'other-api':
      return `${REFERRED[broken.kind]} belongs to another API.`;
    case 'other-kind':
      return `${REFERRED[broken.kind]} has to be of another kind.`;
    case 'other-protocol':
      return `${REFERRED[broken.kind]} speaks another protocol.`;
  }
}
