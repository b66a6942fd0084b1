import {
  type Design,
  ENTITY_SCHEMAS,
  type Entity,
  entitiesOf,
  entityOf,
  freshId,
  kindOf,
  TABLES,
} from '../model/design.ts';
import type { PorticoDocument } from '../model/document.ts';
import {
  type ApiId,
  type EntityId,
  type EntityKind,
  idOf,
  isKind,
  isNodeId,
  type NodeId,
  numberOf,
} from '../model/ids.ts';
import { nextFrameSlot, type Point, positionOf } from '../model/layout.ts';
import { KIND_NOUNS, nameOf } from '../model/naming.ts';
import { A_PROTOCOL } from '../model/protocol.ts';
import { protocolOf } from '../model/queries.ts';
import { withReferences } from '../model/references.ts';
import type { Silence } from '../model/silence.ts';
import { fail, ok, type Result } from '../result.ts';
import { addEntities } from './addEntities.ts';
import type { Command } from './command.ts';
import type { Copied } from './copyFragment.ts';
import { freshlyNamed } from './freshlyNamed.ts';

const OFFSET = 30;

/**
 * Adds copies under new ids, keeping the connections among them. What belongs to an API goes to `apiId`, or to the API
 * it came from when that is undefined and still there. What the copies refer to is shared where the design has it, and
 * copied along where it has not. What is silenced about an original is silenced about its copy, for the same reason.
 * Answers with the command and the ids it will make.
 */
export function pasteFragment(
  target: PorticoDocument,
  copied: Copied,
  apiId?: ApiId,
): Result<{ command: Command; ids: EntityId[] }> {
  const wanted = new Set(copied.ids);
  const everything = entitiesOf(copied.document.design).filter(({ id }) => wanted.has(id));
  const isFunction = ({ id }: Entity) => isKind('function', id); // integrations are called after them
  const originals = [...everything.filter(isFunction), ...everything.filter((entity) => !isFunction(entity))];
  const paste = new Paste(target.design, copied.document.design, apiId);
  for (const { id } of originals) paste.reserve(id);
  if (originals.some((entity) => 'apiId' in entity && !paste.homeOf(entity.apiId))) {
    return fail('Select an API first: what was copied belongs inside one.');
  }
  const foreign = originals.flatMap((original) => paste.foreignHome(original) ?? [])[0];
  if (foreign) return fail(foreign);
  const ids = originals.flatMap((original) => paste.add(original) ?? []);
  if (ids.length === 0) return fail('There is nothing in the copy that could be pasted here.');
  const label = ids.length === 1 ? 'Paste' : `Paste ${ids.length} items`;
  const command = addEntities(paste.added, pastedPositions(target, copied, paste), label);
  return ok({ command: withSilences(command, paste.silences()), ids });
}

/** The command, which also silences so much. */
function withSilences(command: Command, added: readonly Silence[]): Command {
  if (added.length === 0) return command;
  return {
    ...command,
    apply(document) {
      const result = command.apply(document);
      if (!result.ok) return result;
      const { design } = result.value;
      return ok({ ...result.value, design: { ...design, silences: [...design.silences, ...added] } });
    },
  };
}

/** Frames go below those that are there, what they hold stays where it was in them; other nodes come beside what they are copies of. */
function pastedPositions(target: PorticoDocument, copied: Copied, paste: Paste): Partial<Record<NodeId, Point>> {
  const positions: Partial<Record<NodeId, Point>> = {};
  const { design, layout } = copied.document;
  const frames = [...paste.renamed.keys()].filter((id) => isKind('api', id));
  const top = Math.min(...frames.map((id) => positionOf(layout, id).y));
  for (const [from, id] of paste.renamed) {
    if (!isNodeId(id) || !isNodeId(from)) continue;
    const { x, y } = positionOf(layout, from);
    const original = entityOf(design, from);
    if (isKind('api', from)) positions[id] = { x, y: y - top + nextFrameSlot(target.design, target.layout).y };
    else if (original && 'apiId' in original && paste.renamed.has(original.apiId)) positions[id] = { x, y };
    else positions[id] = { x: x + OFFSET, y: y + OFFSET };
  }
  return positions;
}

/** Kinds that come along because a copy refers to them. */
const SHARED: readonly EntityKind[] = ['function', 'resource', 'vpcLink', 'authorizer', 'schema', 'model'];

/** Kinds that stay where they are when a copy refers to them: it goes on doing so as long as it is in the same API. */
const NEIGHBOURS: readonly EntityKind[] = ['route', 'stage'];

/** Kinds that belong to no API. Those they refer to, and the stages of those, stay what they are wherever the copy goes. */
const UNOWNED: readonly EntityKind[] = ['function', 'usagePlan'];

/** One paste while it is made: a design that grows by the copies, and what became of each original. */
class Paste {
  readonly renamed = new Map<EntityId, EntityId>();
  readonly added: Entity[] = [];
  private readonly reserved = new Map<EntityKind, number>();
  private design: Design;

  constructor(
    private readonly target: Design,
    private readonly source: Design,
    private readonly apiId: ApiId | undefined,
  ) {
    this.design = target;
  }

  /** Gives a copy its id, so that others can refer to it before it is there. */
  reserve(original: EntityId): EntityId {
    const kind = kindOf(original);
    const number = (this.reserved.get(kind) ?? numberOf(freshId(this.target, kind)) - 1) + 1;
    const id = idOf(kind, number);
    this.reserved.set(kind, number);
    this.renamed.set(original, id);
    return id;
  }

  /** Why a copy cannot go where it would: its API and that one speak different protocols. */
  foreignHome(original: Entity): string | undefined {
    if (!('apiId' in original) || this.renamed.has(original.apiId)) return undefined;
    const home = this.homeOf(original.apiId);
    const from = protocolOf(this.source, original.apiId);
    const to = home && protocolOf(this.target, home);
    if (!to || from === to) return undefined;
    const noun = `${KIND_NOUNS[kindOf(original.id)].one} ${nameOf(this.source, original.id)}`;
    return `The ${noun} is of ${A_PROTOCOL[from]}, and cannot be in ${nameOf(this.target, home)}, which is ${A_PROTOCOL[to]}.`;
  }

  /** Adds the copy of an entity under its reserved id, unless what it needs cannot be had. */
  add(original: Entity): EntityId | undefined {
    const copy = this.ledCopy(original);
    return copy && this.put(copy, this.renamed.get(original.id) ?? this.reserve(original.id));
  }

  /** The API that copies of what belongs to one go to. */
  homeOf(from: ApiId): ApiId | undefined {
    const copy = this.renamed.get(from);
    if (copy && isKind('api', copy)) return copy;
    if (this.apiId && this.target.apis[this.apiId]) return this.apiId;
    return this.target.apis[from] ? from : undefined;
  }

  /** The copy of an entity, its references led to where they go. */
  private ledCopy(original: Entity): Entity | undefined {
    return withReferences(original, UNOWNED.includes(kindOf(original.id)) ? this.kept : this.led);
  }

  /** Where a reference goes of what belongs to no API: to a copy made now, else to what it is led to in the same design. */
  private readonly kept = (id: EntityId): EntityId | undefined => {
    return this.renamed.get(id) ?? (this.isThere(id) ? id : undefined);
  };

  /** Whether the design has what the source has under an id: of the same name, and in an API of the same name. */
  private isThere(id: EntityId): boolean {
    const original = entityOf(this.source, id);
    const there = entityOf(this.target, id);
    if (!original || !there || nameOf(this.source, id) !== nameOf(this.target, id)) return false;
    if ('protocol' in original && 'protocol' in there && original.protocol !== there.protocol) return false;
    if (!('apiId' in original) || !('apiId' in there)) return true;
    return original.apiId === there.apiId && this.isThere(there.apiId);
  }

  /** Where a copy's reference goes. */
  private readonly led = (id: EntityId): EntityId | undefined => {
    const known = this.renamed.get(id);
    if (known) return known;
    if (isKind('api', id)) return this.homeOf(id);
    const kind = kindOf(id);
    if (SHARED.includes(kind)) return this.share(id);
    return NEIGHBOURS.includes(kind) && this.isNeighbour(id) ? id : undefined;
  };

  /** The design's own entity that is like the original in all but its id, or else a copy of it. */
  private share(id: EntityId): EntityId | undefined {
    const original = entityOf(this.source, id);
    const copy = original && this.ledCopy(original);
    if (!copy) return undefined;
    const written = writtenAs(copy, id);
    const candidates: Entity[] = Object.values(this.design[TABLES[kindOf(id)]]);
    const same = candidates.find((candidate) => writtenAs(candidate, id) === written);
    if (!same) return this.put(copy, this.reserve(id));
    this.renamed.set(id, same.id);
    return same.id;
  }

  /** What is silenced about the copies, as it is about their originals. */
  silences(): Silence[] {
    const made = new Set<EntityId>(this.added.map(({ id }) => id));
    return this.source.silences.flatMap((silence) => {
      const id = silence.id && this.renamed.get(silence.id);
      return id && made.has(id) ? { ...silence, id } : [];
    });
  }

  private isNeighbour(id: EntityId): boolean {
    const original = entityOf(this.source, id);
    const there = entityOf(this.target, id);
    if (!original || !there || !('apiId' in original) || !('apiId' in there)) return false;
    return original.apiId === there.apiId && this.homeOf(original.apiId) === there.apiId;
  }

  private put(copy: Entity, id: EntityId): EntityId {
    const entity = freshlyNamed(this.design, { ...copy, id } as Entity); // an id of the same kind
    const table = TABLES[kindOf(id)];
    this.design = { ...this.design, [table]: { ...this.design[table], [id]: entity } };
    this.added.push(entity);
    return id;
  }
}

/** An entity as text under another id, whatever the order of its fields. */
function writtenAs(entity: Entity, id: EntityId): string {
  return JSON.stringify(ENTITY_SCHEMAS[kindOf(id)].parse({ ...entity, id }));
}
