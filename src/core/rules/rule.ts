import type { Command } from '../commands/command.ts';
import type { Design, EntityByKind } from '../model/design.ts';
import type { EntityKind } from '../model/ids.ts';
import type { Severity, Subject } from './diagnostic.ts';

export interface Finding {
  /** Whole sentences in plain words, with the entity's name and never its id. */
  message: string;
  subject: Subject;
  /** What in the subject it is about, where the rule's quick fixes need to know: the name of a missing variable. */
  about?: string;
}

/** What the Problems list filters by, and an API's panel sums up. */
export type Topic = 'security' | 'quota';

interface RuleText {
  /** `subject/problem`, stable. */
  code: string;
  severity: Severity;
  /** What is wrong where it finds something, as a phrase without a full stop: `Two routes of an API have the same key`. */
  title: string;
  /** Why it matters, in whole sentences: what API Gateway answers, or what bites later. */
  reason: string;
  /** What to do about it, as an imperative sentence. */
  fix: string;
  /** Where the rule comes from: an AWS page, or the source that observed it. */
  source: string;
  topic?: Topic;
  /** Nobody has seen AWS do it and no page says so; messages are phrased as a caution. */
  unverified?: true;
  /** The first quick fix can be applied to all findings at once: it takes nothing away and decides nothing for anyone. */
  fixAll?: true;
  /**
   * A quick fix of it can break something else, as one that deletes or empties does: each is tried first, and offered only
   * where no rule finds a new error. Others are not, for it takes time where there are many findings.
   */
  mayBreak?: true;
}

/** A rule about the design as a whole, or about several entities together. */
export interface WholeRule extends RuleText {
  each?: undefined;
  check(design: Design): Iterable<Finding>;
  /**
   * How Portico can mend a finding, the best way first; none where only a person can tell. A label is what the menu and
   * the history call it: `Delete the integration orders`.
   */
  quickFixes?(design: Design, finding: Finding): readonly Command[];
}

/**
 * A rule about one entity at a time: whatever changes elsewhere, it is asked again only about what has changed, and
 * about entities for which it looked into a table of the design that has. Findings are about that entity.
 */
export interface EachRule<K extends EntityKind> extends RuleText {
  each: K;
  check(entity: EntityByKind[K], design: Design): Iterable<Finding>;
  /** As those of a `WholeRule`, for the entity that the finding is about. */
  quickFixes?(entity: EntityByKind[K], design: Design, finding: Finding): readonly Command[];
}

/** One thing API Gateway demands, or a trap it lets one fall into. */
export type Rule = WholeRule | { [K in EntityKind]: EachRule<K> }[EntityKind];
