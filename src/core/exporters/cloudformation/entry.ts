import type { EntityId } from '../../model/ids.ts';
import type { PlannedList, PlannedValue } from '../../plan/plannedInput.ts';
import type { PlannedOutput } from '../../plan/plannedOutput.ts';
import { Ref, type Value, type ValueMap } from './intrinsics.ts';

/** A parameter, a resource or an output, and the entity it stands for, unless it is that of the whole design. */
export interface Entry {
  logicalId: string;
  owner: EntityId | undefined;
  value: ValueMap;
}

export function resource(
  owner: EntityId | undefined,
  logicalId: string,
  Type: string,
  Properties: ValueMap,
  DependsOn?: Value,
): Entry {
  const says = Object.values(Properties).some((value) => value !== undefined);
  return { logicalId, owner, value: { Type, DependsOn, Properties: says ? Properties : undefined } };
}

/** What CloudFormation leaves in place when the stack no longer has it, as the CDK does with what holds data. */
export function retained({ value, ...entry }: Entry): Entry {
  return { ...entry, value: { ...value, UpdateReplacePolicy: 'Retain', DeletionPolicy: 'Retain' } };
}

export function output(owner: EntityId, { logicalId, description }: PlannedOutput, value: Value): Entry {
  return { logicalId, owner, value: { Description: description, Value: value } };
}

export function spelled(value: PlannedValue): string | Ref {
  return value.kind === 'literal' ? value.text : new Ref(value.input.logicalId);
}

export function spelledList(list: PlannedList): Value {
  return list.kind === 'literal' ? list.texts : new Ref(list.input.logicalId);
}

export function dependsOn(logicalIds: readonly string[]): Value {
  return logicalIds.length === 1 ? logicalIds[0] : logicalIds;
}

export function unlessNone(list: readonly string[]): Value {
  return list.length > 0 ? list : undefined;
}

export function unlessEmpty(map: ValueMap): Value {
  return Object.keys(map).length > 0 ? map : undefined;
}
