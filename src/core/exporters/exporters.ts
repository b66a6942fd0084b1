import type { Design } from '../model/design.ts';
import { planOf } from '../plan/planOf.ts';
import { asyncapi } from './asyncapi/asyncapi.ts';
import { cdk } from './cdk/cdk.ts';
import { cloudformation } from './cloudformation/cloudformation.ts';
import type { Exported, Exporter, Format, Target } from './exporter.ts';
import { openapi } from './openapi/openapi.ts';

/** Every target, in the order of the tabs. */
export const EXPORTERS: readonly Exporter[] = [cloudformation, cdk, openapi, asyncapi];

export function exporterFor(target: Target): Exporter {
  const exporter = EXPORTERS.find((candidate) => candidate.target === target);
  if (!exporter) throw new Error(`There is no exporter for ${target}.`);
  return exporter;
}

export function exportDesign(design: Design, target: Target, format: Format): Exported {
  return exporterFor(target).print(planOf(design), format);
}
