import { produce } from 'immer';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { applied } from '../commands/testCommand.ts';
import { CHAT } from '../model/chat.ts';
import { Design, ENTITY_SCHEMAS, type Entity, entityOf, kindOf } from '../model/design.ts';
import { documentOf } from '../model/document.ts';
import { type EntityId, idOf } from '../model/ids.ts';
import { valueAt } from '../model/paths.ts';
import { SHOP } from '../model/shop.ts';
import { diagnose } from './diagnose.ts';
import type { Diagnostic, Subject } from './diagnostic.ts';
import { quickFixesOf } from './quickFixes.ts';
import type { Rule } from './rule.ts';

/** Changes a draft of the design that a test starts from. */
export type Change = (draft: Design) => void;

/** One change after the other. */
export function all(...changes: Change[]): Change {
  return (draft) => {
    for (const change of changes) change(draft);
  };
}

/** Adds so many routes of the shop's first API to its first integration, beside the three that are there. */
export function moreRoutes(count: number): Change {
  return (shop) => {
    for (let number = 10; number < 10 + count; number += 1) {
      const id = idOf('route', number);
      shop.routes[id] = {
        id,
        apiId: 'api:1',
        protocol: 'HTTP',
        key: { kind: 'match', method: 'GET', path: `/r${number}` },
        integrationId: 'integration:1',
      };
    }
  };
}

interface RuleCases {
  /** What the rule has nothing to say about. */
  fine: Readonly<Record<string, Change>>;
  /** What it finds: one finding, about which subject, in which words. */
  found: Readonly<Record<string, readonly [change: Change, subject: Subject, message: RegExp]>>;
}

/** @param base what the cases change; the shop has an HTTP API, the chat a WebSocket API */
export function testRule(rule: Rule, { fine, found }: RuleCases, base: Design = SHOP): void {
  const changed = (change: Change) => produce(base, (draft) => void change(draft));
  const findingsIn = (change: Change) =>
    diagnose(changed(change)).filter((diagnostic) => diagnostic.code === rule.code);
  describe(`${rule.code} in ${base.name}`, () => {
    test.each(Object.entries(fine))('says nothing about %s', (_, change) => {
      expect(findingsIn(change)).toEqual([]);
    });
    test.each(Object.entries(found))('finds %s', (_, [change, subject, message]) => {
      const [finding, ...others] = findingsIn(change);
      expect(others).toEqual([]);
      expect(finding).toMatchObject({ severity: rule.severity, subject });
      expect(finding?.message).toMatch(message);
      expect(finding?.message).not.toMatch(/undefined|\bnull\b|NaN|\[object|\b[a-z]+:\d/);
      // What nobody has seen AWS do is said with caution.
      if (rule.unverified) expect(`${finding?.message} ${rule.reason}`).toMatch(/\bmay\b/);
      if (finding) expectWellFormed(changed(change), finding);
      if (finding) expectMended(changed(change), finding);
    });
  });
}

/** The same with the WebSocket API. */
export function testChatRule(rule: Rule, cases: RuleCases): void {
  testRule(rule, cases, CHAT);
}

/** What mends the first finding, in this order; and what the first of them sets: an entity's value under a path. */
type FixCase = readonly [
  change: Change,
  labels: readonly string[],
  sets?: readonly [id: EntityId, path: string, value: unknown],
];

/** Which quick fixes a rule offers, and what the best of them does; `testRule` proves the laws of each. */
export function testFixes(rule: Rule, cases: Readonly<Record<string, FixCase>>, base: Design = SHOP): void {
  describe(`${rule.code} in ${base.name}`, () => {
    test.each(Object.entries(cases))('mends %s', (_, [change, labels, sets]) => {
      const document = documentOf(structuredClone(produce(base, (draft) => void change(draft))));
      const finding = diagnose(document.design).find(({ code }) => code === rule.code);
      if (!finding) throw new Error('There is nothing to mend.');
      const fixes = quickFixesOf(document, finding);
      expect(fixes.map(({ label }) => label)).toEqual(labels);
      expectMended(document.design, finding);
      if (!sets) return;
      const [first] = fixes;
      if (!first) throw new Error('Nothing mends it.');
      const [id, path, value] = sets;
      expect(valueAt(entityOf(applied(first, document).design, id), path)).toEqual(value);
    });
  });
}

/** The same with the WebSocket API. */
export function testChatFixes(rule: Rule, cases: Readonly<Record<string, FixCase>>): void {
  testFixes(rule, cases, CHAT);
}

/**
 * Each quick fix is a command that keeps the law of commands, says what it does, and leaves the rule nothing to find
 * there and nothing worse than before.
 */
function expectMended(design: Design, finding: Diagnostic): void {
  const document = documentOf(structuredClone(design));
  const fixes = quickFixesOf(document, finding);
  expect(new Set(fixes.map(({ label }) => label)).size).toBe(fixes.length);
  const errorsIn = (given: Design) => diagnose(given).filter(({ severity }) => severity === 'error').length;
  for (const fix of fixes) {
    expect(fix.label).not.toMatch(/undefined|\bnull\b|NaN|\[object|\b[a-z]+:\d|\.$/);
    const mended = applied(fix, document).design;
    expect(diagnose(mended)).not.toContainEqual(finding);
    expect(errorsIn(mended)).toBeLessThanOrEqual(errorsIn(design));
  }
}

/** A finding speaks in whole sentences, about something that is there and a field that exists. */
export function expectWellFormed(design: Design, { message, subject }: Diagnostic): void {
  expect(message).toMatch(/[.)]$/);
  const entity = subject.id === 'design' ? design : entityOf(design, subject.id);
  expect(entity).toBeDefined();
  const schema = subject.id === 'design' ? Design : ENTITY_SCHEMAS[kindOf(subject.id)];
  if (subject.field && !hasField(schema, subject.field.split('.'))) {
    throw new Error(`${subject.field} is no field of ${JSON.stringify(entity satisfies Design | Entity | undefined)}.`);
  }
}

function hasField(schema: z.core.$ZodType, [name, ...rest]: readonly string[]): boolean {
  if (name === undefined) return true;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return hasField(schema.unwrap(), [name, ...rest]);
  if (schema instanceof z.ZodDiscriminatedUnion)
    return schema.options.some((option) => hasField(option, [name, ...rest]));
  if (schema instanceof z.ZodArray) return /^\d+$/.test(name) && hasField(schema.element, rest);
  if (!(schema instanceof z.ZodObject)) return false;
  const member = schema.shape[name];
  return member !== undefined && hasField(member, rest);
}
