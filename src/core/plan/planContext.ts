import type { Design } from '../model/design.ts';
import { type EntityId, type FunctionId, numberOf, type ResourceId, type VpcLinkId } from '../model/ids.ts';
import { INPUT_KINDS, type InputKind } from './inputKinds.ts';
import { logicalIdsOf } from './logicalIds.ts';
import { Names } from './names.ts';
import type { PlannedFunction } from './plannedFunction.ts';
import type { PlannedInput, PlannedList, PlannedValue } from './plannedInput.ts';
import type { PlannedResource } from './plannedResource.ts';
import type { PlannedVpcLink } from './plannedVpcLink.ts';

interface WantedInput {
  kind: InputKind;
  name: string;
  description: string;
  cdkOnly?: boolean;
}

/** What the parts of a plan share while it is made. */
export class PlanContext {
  readonly names = new Names();
  readonly inputs: PlannedInput[] = [];
  readonly functions = new Map<FunctionId, PlannedFunction>();
  readonly vpcLinks = new Map<VpcLinkId, PlannedVpcLink>();
  readonly resources = new Map<ResourceId, PlannedResource>();
  private readonly logicalIds: ReadonlyMap<EntityId, string>;

  constructor(readonly design: Design) {
    this.logicalIds = logicalIdsOf(design, this.names);
  }

  logicalId(id: EntityId): string {
    const logicalId = this.logicalIds.get(id);
    if (logicalId === undefined) throw new Error(`${id} has no name.`);
    return logicalId;
  }

  /** What stands for a resource, made when the first thing of the plan uses it. */
  resource<R extends PlannedResource>(id: ResourceId, make: (logicalId: string) => R): R {
    const planned = this.resources.get(id) ?? make(this.logicalId(id));
    this.resources.set(id, planned);
    return planned as R; // whoever plans a resource does so by its kind
  }

  /** A name for something that stands beside an entity: its role, its permission. */
  claim(name: string, id: EntityId): string {
    return this.names.claim(name, numberOf(id));
  }

  /**
   * What the design says, or what is asked for at deployment when it says nothing.
   * @param name of the input, in PascalCase
   * @param description one sentence that tells the user what to give
   */
  value(id: PlannedInput['id'], text: string | undefined, input: WantedInput): PlannedValue {
    if (text !== undefined) return { kind: 'literal', text };
    return { kind: 'input', input: this.input(id, input) };
  }

  /** The same of a list, which says nothing when it is empty. */
  list(id: PlannedInput['id'], texts: readonly string[], input: WantedInput): PlannedList {
    if (texts.length > 0) return { kind: 'literal', texts };
    return { kind: 'input', input: this.input(id, input) };
  }

  input(id: PlannedInput['id'], { kind, name, description, cdkOnly = false }: WantedInput): PlannedInput {
    const logicalId = this.claim(name, id);
    const input: PlannedInput = { id, logicalId, kind, description, cdkOnly, ...INPUT_KINDS[kind] };
    this.inputs.push(input);
    return input;
  }
}
