import type { EntityId } from '../model/ids.ts';
import type { Plan } from '../plan/plan.ts';
import type { Diagnostic } from '../rules/diagnostic.ts';
import type { Fullness } from '../rules/gauges.ts';

export const TARGETS = ['cloudformation', 'cdk', 'openapi', 'asyncapi'] as const;
export type Target = (typeof TARGETS)[number];

/** Those that deploy a design; the others describe its APIs. */
export type DeployingTarget = Extract<Target, 'cloudformation' | 'cdk'>;

export type Format = 'yaml' | 'json';

export type Language = 'yaml' | 'json' | 'typescript' | 'markdown' | 'plaintext';

/** The lines of a file that an entity became. Lines count from 1; `end` is the last line that belongs to it. */
export interface Region {
  id: EntityId;
  start: number;
  end: number;
}

export interface ExportFile {
  /** Relative, with forward slashes: `lib/bookshop-stack.ts`. */
  path: string;
  language: Language;
  contents: string;
  /** Sorted by `start`; an entity may have several. An inner region follows the one that encloses it. */
  regions: readonly Region[];
}

/** How much an export uses of what its target takes. */
export interface ExportGauge {
  /** `Resources`. */
  label: string;
  /** `resources`. */
  unit: string;
  used: number;
  limit: number;
  fullness: Fullness;
  /** What to do where it is nearly full, in whole sentences. */
  advice: string;
}

export interface Exported {
  /** The first is the main file, the one that goes to standard output and is shown first. */
  files: readonly ExportFile[];
  /** What the target cannot express, each naming its entity. */
  diagnostics: readonly Diagnostic[];
  /** How close it is to what its target takes; none where nobody counts. */
  gauges: readonly ExportGauge[];
}

/** What a design becomes for one target. The same plan and format give the same bytes everywhere. */
export interface Exporter {
  target: Target;
  /** `CloudFormation`, as a tab shows it. */
  label: string;
  /** The formats to choose from, the default first; empty where the target has only its own. */
  formats: readonly Format[];
  print(plan: Plan, format: Format): Exported;
}
