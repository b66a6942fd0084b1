import { EXPORT_FINDINGS } from '../../../core/exporters/exportFindings.ts';
import type { Severity } from '../../../core/rules/diagnostic.ts';
import type { Rule, Topic } from '../../../core/rules/rule.ts';
import { RULES } from '../../../core/rules/rules.ts';

/** One rule, or one finding of an export, as the reference tells it. */
export interface RuleEntry {
  code: string;
  title: string;
  severity: Severity;
  /** What the code begins with: `route`. */
  subject: string;
  topic: Topic | undefined;
  reason: string;
  fix: string;
  /** None for what an export finds. */
  source: string | undefined;
  /** Nobody has seen AWS do it: to be read as a caution. */
  unverified: boolean;
  /** Whether Portico can mend what it finds, and all of it at once. */
  mends: 'no' | 'one' | 'all';
}

/** Entries about one subject. */
export interface RuleSection {
  subject: string;
  name: string;
  entries: readonly RuleEntry[];
}

const SUBJECT_NAMES: Readonly<Record<string, string>> = {
  design: 'The design',
  api: 'APIs',
  route: 'Routes',
  integration: 'Integrations',
  function: 'Functions',
  resource: 'AWS resources',
  call: 'Service calls',
  credentials: 'Credentials',
  authorizer: 'Authorizers',
  authorization: 'Access',
  cors: 'CORS',
  stage: 'Stages',
  domain: 'Custom domains',
  mapping: 'API mappings',
  'vpc-link': 'VPC links',
  'usage-plan': 'Usage plans',
  alarm: 'Alarms',
  topic: 'Topics',
  model: 'Models',
  schema: 'Schemas',
  documentation: 'Documentation',
  tag: 'Tags',
  text: 'Texts',
  cloudformation: 'CloudFormation templates',
  template: 'In the template',
  cdk: 'In the CDK app',
  openapi: 'In OpenAPI documents',
  asyncapi: 'In AsyncAPI documents',
};
const ORDER = Object.keys(SUBJECT_NAMES);

export const RULE_ENTRIES: readonly RuleEntry[] = [
  ...RULES.map(entryOf),
  ...Object.entries(EXPORT_FINDINGS).map(
    ([code, finding]): RuleEntry => ({
      code,
      ...finding,
      subject: subjectOf(code),
      topic: undefined,
      source: undefined,
      unverified: false,
      mends: 'no',
    }),
  ),
];

function subjectOf(code: string): string {
  return code.slice(0, code.indexOf('/'));
}

function entryOf(rule: Rule): RuleEntry {
  const { code, title, severity, topic, reason, fix, source, unverified, quickFixes, fixAll } = rule;
  return {
    code,
    title,
    severity,
    subject: subjectOf(code),
    topic,
    reason,
    fix,
    source,
    unverified: unverified ?? false,
    mends: !quickFixes ? 'no' : fixAll ? 'all' : 'one',
  };
}

/** The entries that hold all words of the query, by subject, in the order of a design. */
export function ruleSections(entries: readonly RuleEntry[], query: string): RuleSection[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const sections = new Map<string, RuleEntry[]>();
  for (const entry of entries) {
    const text = textOf(entry);
    if (!words.every((word) => text.includes(word))) continue;
    sections.set(entry.subject, [...(sections.get(entry.subject) ?? []), entry]);
  }
  const place = (subject: string) => (ORDER.includes(subject) ? ORDER.indexOf(subject) : ORDER.length);
  return [...sections]
    .map(([subject, found]) => ({
      subject,
      name: SUBJECT_NAMES[subject] ?? subject,
      entries: found.toSorted((a, b) => a.title.localeCompare(b.title)),
    }))
    .sort((a, b) => place(a.subject) - place(b.subject));
}

const TOPIC_WORDS: Readonly<Record<Topic, string>> = { security: 'security', quota: 'quotas' };

function textOf({ code, title, severity, topic, reason, fix, unverified, mends }: RuleEntry): string {
  const words = [
    code,
    title,
    severity === 'info' ? 'note' : severity,
    topic && TOPIC_WORDS[topic],
    reason,
    fix,
    unverified && 'caution',
    mends !== 'no' && 'quick fix',
  ];
  return words.filter(Boolean).join(' ').toLowerCase();
}
