import type { Exported, Format, Target } from '../../core/exporters/exporter.ts';
import type { Design } from '../../core/model/design.ts';

/** What the page asks its export worker. */
export interface Question {
  number: number;
  design: Design;
  target: Target;
  format: Format;
}

/** What the worker answers; a reason is the message of a bug. */
export type Answer = { number: number; exported: Exported } | { number: number; reason: string };
