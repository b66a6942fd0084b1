import type { Plan } from '../plan/plan.ts';
import type { PlannedInput } from '../plan/plannedInput.ts';
import { stageLabel } from '../plan/texts.ts';
import type { Diagnostic } from '../rules/diagnostic.ts';
import type { DeployingTarget } from './exporter.ts';
import { exportFinding } from './exportFindings.ts';
import { listed } from './listed.ts';

/**
 * Values asked for that a stage with a deployment of its own does not follow: a deployment is immutable, and made anew
 * when the design changes, of which those values are no part.
 * @param nameOf what the target calls an input
 */
export function undeployedInputs(
  plan: Plan,
  target: DeployingTarget,
  nameOf: (input: PlannedInput) => string,
): Diagnostic[] {
  return plan.apis.flatMap(({ title, integrations, authorizers, stages }) => {
    const deployed = new Set(inputsIn([integrations, authorizers]).filter(({ cdkOnly }) => !cdkOnly));
    if (deployed.size === 0) return [];
    const names = listed([...deployed].map(nameOf));
    return stages
      .filter(({ deployment }) => deployment)
      .map((stage): Diagnostic => {
        const message = `Another value of ${names} alone does not reach ${stageLabel(stage)} of ${title}: its deployment is renewed when the design changes.`;
        return exportFinding(`${target}/undeployed-input`, { id: stage.id }, message);
      });
  });
}

/** The inputs anywhere in what is planned, but for what a new role may do, which is no part of a deployment. */
function inputsIn(planned: unknown): PlannedInput[] {
  if (typeof planned !== 'object' || planned === null) return [];
  if ('kind' in planned && planned.kind === 'new-role') return [];
  return isAskedFor(planned) ? [planned.input] : Object.values(planned).flatMap(inputsIn);
}

/** Of what a plan is made of, values and lists alone are of this kind. */
function isAskedFor(planned: object): planned is { kind: 'input'; input: PlannedInput } {
  return 'kind' in planned && planned.kind === 'input';
}
