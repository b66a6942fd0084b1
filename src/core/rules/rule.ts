import type { Design } from '../model/design.ts';
import type { Severity, Subject } from './diagnostic.ts';

export interface Finding {
  message: string;
  subject: Subject;
}

/** One thing API Gateway demands, or a trap it lets one fall into. */
export interface Rule {
  /** `subject/problem`, stable. */
  code: string;
  severity: Severity;
  /** What to do about it, as an imperative sentence. */
  fix: string;
  /** Where the rule comes from: an AWS page, or the source that observed it. */
  source: string;
  check(design: Design): Iterable<Finding>;
}
