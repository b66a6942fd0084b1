import type { EntityId } from '../model/ids.ts';

export const SEVERITIES = ['error', 'warning', 'info'] as const;
/** `error`: AWS refuses it or it cannot work. `warning`: it deploys and bites later. `info`: worth knowing. */
export type Severity = (typeof SEVERITIES)[number];

/** The entity a diagnostic is about, and the field by its path in the model: `key.path`, `cors.allowOrigins`. */
export interface Subject {
  id: EntityId | 'design';
  field?: string;
}

/** One finding, for the badge, the field, the Problems list, an export's losses and the command line alike. */
export interface Diagnostic {
  /** Stable and documented: `route/duplicate-key`. */
  code: string;
  severity: Severity;
  /** Whole sentences in plain words, with the entity's name and never its id. */
  message: string;
  subject: Subject;
  /** What in the subject it is about, where its quick fixes need to know. */
  about?: string;
}
