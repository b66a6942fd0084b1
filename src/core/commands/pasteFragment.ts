import { z } from 'zod';
import { similarRouteKey } from '../model/create.ts';
import { type Design, type Entity, entityOf, freshId, TABLES } from '../model/design.ts';
import { type PorticoDocument, parseDocument } from '../model/document.ts';
import { type ApiId, type EntityId, isKind, isNodeId, type NodeId } from '../model/ids.ts';
import { type Point, positionOf } from '../model/layout.ts';
import { freshDomainName, freshName, integrationName } from '../model/naming.ts';
import { integrationsOf, routesOf, stagesOf } from '../model/queries.ts';
import { DEFAULT_STAGE_NAME } from '../model/stage.ts';
import { fail, ok, type Result } from '../result.ts';
import { addEntities } from './addEntities.ts';
import type { Command } from './command.ts';

/** What a copy puts on the clipboard: a document cut down to the copied entities and what they need. */
export const Fragment = z.strictObject({
  portico: z.literal('fragment'),
  ids: z.array(z.string()),
  document: z.unknown(),
});

export interface Copied {
  /** What was selected, as opposed to what came along because the selection needs it. */
  ids: readonly EntityId[];
  document: PorticoDocument;
}

/** The selected entities with all they own and need, or undefined when there is nothing to copy. */
export function copyFragment(document: PorticoDocument, ids: readonly EntityId[]): Copied | undefined {
  const { design, layout } = document;
  const taken = new Set<EntityId>();
  const take = (id: EntityId) => {
    if (taken.has(id)) return;
    taken.add(id);
    if (isKind('api', id)) {
      for (const owned of [...integrationsOf(design, id), ...routesOf(design, id), ...stagesOf(design, id)])
        take(owned.id);
    } else if (isKind('integration', id)) {
      const integration = design.integrations[id];
      if (integration?.kind === 'lambda') take(integration.functionId);
    }
  };
  for (const id of ids) if (!isKind('mapping', id) && entityOf(design, id)) take(id);
  for (const mapping of Object.values(design.mappings)) {
    if (taken.has(mapping.domainId) && taken.has(mapping.stageId)) take(mapping.id); // it cannot be without either
  }
  if (taken.size === 0) return undefined;
  const owners = new Set<EntityId>();
  for (const id of taken) {
    const owner = ownerOf(design, id);
    if (owner) owners.add(owner);
  }
  const keep = (id: EntityId) => taken.has(id) || owners.has(id);
  const cut = Object.fromEntries(
    Object.values(TABLES).map((table) => [
      table,
      Object.fromEntries(Object.entries(design[table]).filter(([id]) => keep(id as EntityId))),
    ]), // keys of a table are ids
  );
  const fragment = { ...document, design: { ...design, ...cut } as Design, layout };
  for (const route of Object.values(fragment.design.routes)) {
    if (route.integrationId && !taken.has(route.integrationId)) {
      fragment.design.routes[route.id] = { id: route.id, apiId: route.apiId, key: route.key };
    }
  }
  return { ids: [...taken], document: fragment };
}

function ownerOf(design: Design, id: EntityId): EntityId | undefined {
  if (isKind('route', id)) return design.routes[id]?.apiId;
  if (isKind('integration', id)) return design.integrations[id]?.apiId;
  if (isKind('stage', id)) return design.stages[id]?.apiId;
  return undefined;
}

export function writeFragment(copied: Copied): string {
  return JSON.stringify({ portico: 'fragment', ids: copied.ids, document: copied.document });
}

/** Reads the clipboard; the reason is for a user who pasted something else. */
export function readFragment(text: string): Result<Copied> {
  const foreign = fail('There is nothing on the clipboard that Portico copied.');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return foreign;
  }
  const fragment = Fragment.safeParse(value);
  if (!fragment.success) return foreign;
  const document = parseDocument(fragment.data.document);
  if (!document.ok) return document;
  return ok({ ids: fragment.data.ids as EntityId[], document: document.value }); // looked up by id below; an unknown one is passed over
}

const OFFSET = 30;

/**
 * Adds copies under new ids, keeping the connections among them. Routes, integrations and stages go to `apiId`, or to
 * the API they came from when that is undefined and still there. Answers with the command and the ids it will make.
 */
export function pasteFragment(
  target: PorticoDocument,
  copied: Copied,
  apiId?: ApiId,
): Result<{ command: Command; ids: EntityId[] }> {
  const source = copied.document;
  const wanted = new Set(copied.ids);
  const renamed = new Map<EntityId, EntityId>();
  const entities: Entity[] = [];
  const positions: Partial<Record<NodeId, Point>> = {};
  let scratch = target;

  const add = (entity: Entity, from: EntityId) => {
    renamed.set(from, entity.id);
    if (isNodeId(entity.id) && isNodeId(from)) {
      const at = positionOf(source.layout, from);
      positions[entity.id] = { x: at.x + OFFSET, y: at.y + OFFSET };
    }
    const result = addEntities([entity], positions).apply(scratch);
    if (!result.ok) return result.reason;
    scratch = result.value;
    entities.push(entity);
    return undefined;
  };
  const home = (from: ApiId): ApiId | undefined => {
    const copy = renamed.get(from);
    if (copy && isKind('api', copy)) return copy;
    if (apiId && target.design.apis[apiId]) return apiId;
    return target.design.apis[from] ? from : undefined;
  };
  const homeless = fail('Select an API first: what was copied belongs inside one.');
  const { design } = source;

  for (const api of Object.values(design.apis).filter((candidate) => wanted.has(candidate.id))) {
    const names = Object.values(scratch.design.apis).map((existing) => existing.name);
    add({ ...api, id: freshId(scratch.design, 'api'), name: freshName(api.name, names) }, api.id);
  }
  for (const handler of Object.values(design.functions).filter((candidate) => wanted.has(candidate.id))) {
    const same = target.design.functions[handler.id];
    if (same && JSON.stringify(same) === JSON.stringify(handler)) {
      renamed.set(handler.id, handler.id); // a copy of an integration invokes the same function
      continue;
    }
    const names = Object.values(scratch.design.functions).map((existing) => existing.name);
    add({ ...handler, id: freshId(scratch.design, 'function'), name: freshName(handler.name, names) }, handler.id);
  }
  for (const integration of Object.values(design.integrations).filter((candidate) => wanted.has(candidate.id))) {
    const owner = home(integration.apiId);
    if (!owner) return homeless;
    const id = freshId(scratch.design, 'integration');
    if (integration.kind === 'lambda') {
      const functionId = renamed.get(integration.functionId);
      if (functionId && isKind('function', functionId))
        add({ ...integration, id, apiId: owner, functionId }, integration.id);
    } else {
      const names = integrationsOf(scratch.design, owner).map((existing) => integrationName(scratch.design, existing));
      add({ ...integration, id, apiId: owner, name: freshName(integration.name, names) }, integration.id);
    }
  }
  for (const route of Object.values(design.routes).filter((candidate) => wanted.has(candidate.id))) {
    const owner = home(route.apiId);
    if (!owner) return homeless;
    const goesTo = route.integrationId && renamed.get(route.integrationId);
    const integration = goesTo && isKind('integration', goesTo) ? scratch.design.integrations[goesTo] : undefined;
    add(
      {
        id: freshId(scratch.design, 'route'),
        apiId: owner,
        key: similarRouteKey(scratch.design, owner, route.key),
        ...(integration?.apiId === owner && { integrationId: integration.id }),
      },
      route.id,
    );
  }
  for (const stage of Object.values(design.stages).filter((candidate) => wanted.has(candidate.id))) {
    const owner = home(stage.apiId);
    if (!owner) return homeless;
    const names = stagesOf(scratch.design, owner).map((existing) => existing.name);
    const isSecondDefault = stage.name === DEFAULT_STAGE_NAME && names.includes(DEFAULT_STAGE_NAME);
    const name = freshName(isSecondDefault ? 'stage' : stage.name, names); // no other name may hold a $
    add({ ...stage, id: freshId(scratch.design, 'stage'), apiId: owner, name }, stage.id);
  }
  for (const domain of Object.values(design.domains).filter((candidate) => wanted.has(candidate.id))) {
    const names = Object.values(scratch.design.domains).map((existing) => existing.name);
    const name = freshDomainName(domain.name, names);
    add({ ...domain, id: freshId(scratch.design, 'domain'), name }, domain.id);
  }
  for (const mapping of Object.values(design.mappings).filter((candidate) => wanted.has(candidate.id))) {
    const domainId = renamed.get(mapping.domainId);
    const stageId = renamed.get(mapping.stageId);
    if (!domainId || !isKind('domain', domainId) || !stageId || !isKind('stage', stageId)) continue;
    add({ ...mapping, id: freshId(scratch.design, 'mapping'), domainId, stageId }, mapping.id);
  }
  if (entities.length === 0) return fail('There is nothing in the copy that could be pasted here.');
  const ids = entities.map((entity) => entity.id);
  return ok({
    command: addEntities(entities, positions, ids.length === 1 ? 'Paste' : `Paste ${ids.length} items`),
    ids,
  });
}
