import type { PlannedFunction } from '../../plan/plannedFunction.ts';
import type { PlannedValue } from '../../plan/plannedInput.ts';

/** What a document for import calls things that are not known before they are deployed. */

/** What a new role is expected to be called. */
export function assumedRoleName({ title, logicalId }: { title: string; logicalId: string }): string {
  return /^[\w+=,.@-]{1,59}$/.test(title) ? `${title}-role` : logicalId.slice(0, 64);
}

/** A value, or what stands for one that is asked for at deployment. */
export function known(value: PlannedValue): string {
  return value.kind === 'literal' ? value.text : value.input.placeholder;
}

export function functionArn(invoked: PlannedFunction): string {
  if (invoked.source === 'new') {
    const alias = invoked.qualifier?.alias;
    const name = `${assumedFunctionName(invoked)}${alias ? `:${alias.name}` : ''}`;
    return `arn:\${AWS::Partition}:lambda:\${AWS::Region}:\${AWS::AccountId}:function:${name}`;
  }
  return known(invoked.arn);
}

/** What a new function is expected to be called: its title where Lambda allows that as a name, else what comes close. */
export function assumedFunctionName({ title, logicalId }: PlannedFunction): string {
  return /^[A-Za-z0-9_-]{1,64}$/.test(title) ? title : logicalId.slice(0, 64);
}

/** Stands for the id of what the design creates. */
export function unknownId(logicalId: string): string {
  return `id-of-${logicalId}`;
}
