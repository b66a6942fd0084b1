import { expect, test } from 'vitest';
import { EVERY_KIND, everyKind } from '../model/everyKind.ts';
import type { FunctionId } from '../model/ids.ts';
import { sampleDesign } from '../model/sampleDesign.ts';
import { functionPolicyBytes } from '../rules/functionPolicy.ts';
import type { Plan } from './plan.ts';
import { planOf } from './planOf.ts';

/** The functions of a plan by how many permissions they get. */
function permissionsOf(plan: Plan): Map<FunctionId, number> {
  const counts = new Map<FunctionId, number>();
  const add = (id: FunctionId) => counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const api of plan.apis) {
    for (const permission of api.permissions) add(permission.function.id);
    for (const { permission } of api.routes) if (permission) add(permission.function.id);
    for (const authorizer of api.authorizers)
      if ('credentials' in authorizer && authorizer.credentials.kind === 'permission') add(authorizer.function.id);
  }
  return counts;
}

const DESIGNS = [...EVERY_KIND.map((name) => everyKind(name).design), sampleDesign(60)];

test.each(DESIGNS)('a policy is estimated to hold the permissions that the plan of $name writes', (design) => {
  const permissions = permissionsOf(planOf(design));
  for (const { id } of Object.values(design.functions)) {
    const count = permissions.get(id) ?? 0;
    const bytes = functionPolicyBytes(design, id);
    // Each takes a statement of some 370 bytes; paths are short in these designs.
    expect(Math.round(bytes / 400)).toBe(count);
  }
});
