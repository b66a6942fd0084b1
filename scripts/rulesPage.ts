import { EXPORT_FINDINGS } from '../src/core/exporters/exportFindings.ts';
import type { Severity } from '../src/core/rules/diagnostic.ts';
import { linkedParts } from '../src/core/rules/pages.ts';
import type { Rule } from '../src/core/rules/rule.ts';
import { RULES } from '../src/core/rules/rules.ts';
import { TRAPS, type Trap } from './traps.ts';

/** The reference of all that Portico finds, as `docs/rules.md` has it. `npm run docs` writes it. */

/** What findings are about, by what their codes begin with. */
const SUBJECTS: readonly { heading: string; prefixes: readonly string[] }[] = [
  { heading: 'The design as a whole', prefixes: ['design', 'text', 'tag'] },
  { heading: 'APIs', prefixes: ['api'] },
  { heading: 'Routes', prefixes: ['route'] },
  { heading: 'Who may call: authorization and authorizers', prefixes: ['authorization', 'authorizer'] },
  { heading: 'CORS', prefixes: ['cors'] },
  { heading: 'Integrations', prefixes: ['integration'] },
  { heading: 'Calls of AWS services, and roles', prefixes: ['call', 'credentials'] },
  { heading: 'Functions', prefixes: ['function'] },
  { heading: 'Queues, streams, user pools and other resources', prefixes: ['resource', 'topic'] },
  { heading: 'VPC links', prefixes: ['vpc-link'] },
  { heading: 'Stages', prefixes: ['stage'] },
  { heading: 'Custom domains and their mappings', prefixes: ['domain', 'mapping'] },
  { heading: 'Usage plans and API keys', prefixes: ['usage-plan'] },
  { heading: 'Alarms', prefixes: ['alarm'] },
  { heading: 'Documentation, schemas and models', prefixes: ['documentation', 'schema', 'model'] },
];

const EXPORTS: readonly { heading: string; prefixes: readonly string[] }[] = [
  { heading: 'Export as CloudFormation', prefixes: ['template', 'cloudformation'] },
  { heading: 'Export as a CDK app', prefixes: ['cdk'] },
  { heading: 'Export as OpenAPI', prefixes: ['openapi'] },
  { heading: 'Export as AsyncAPI', prefixes: ['asyncapi'] },
];

const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  info: 'Worth knowing',
};

interface Entry {
  code: string;
  severity: Severity;
  title: string;
  reason: string;
  fix: string;
  source?: string;
  notes: readonly string[];
}

const TRAP_HEADING = 'What API Gateway refuses, and what it lets one fall into';

export function rulesPage(): string {
  const sections = [
    ...SUBJECTS.map((subject) => section(subject, RULES.map(entryOfRule))),
    ...EXPORTS.map((subject) =>
      section(
        subject,
        Object.entries(EXPORT_FINDINGS).map(([code, texts]) => ({ code, ...texts, notes: [] })),
      ),
    ),
  ];
  const headings = [...SUBJECTS, ...EXPORTS].map(({ heading }) => heading);
  return `${[
    '# What Portico checks',
    `Portico looks at a design while it is drawn, with ${RULES.length} rules. An **error** is something that AWS refuses or that cannot work, a **warning** is something that deploys and bites later, and some things are **worth knowing**. Each finding says what to do, and often does it: where it says so below, one click or <kbd>Enter</kbd> in the Problems list mends it as a step that can be undone. A rule can be silenced for one thing or for the whole design, with a reason that is saved in the design.`,
    'The same findings come from the command line: `portico check`. This page is made of the rules themselves: `npm run docs` writes it.',
    '## Contents',
    [...headings, TRAP_HEADING].map((heading) => `- [${heading}](#${anchor(heading)})`).join('\n'),
    ...sections,
    `## ${TRAP_HEADING}`,
    'All that is known to go wrong with HTTP and WebSocket APIs, and where Portico sees to it: a rule, an export that never says it, or a design that cannot.',
    trapTable(TRAPS.http),
    trapTable(TRAPS.webSocket),
  ].join('\n\n')}\n`;
}

function entryOfRule(rule: Rule): Entry {
  const { code, severity, title, reason, fix, source } = rule;
  const mends = rule.fixAll ? 'Portico mends it, one by one or all at once' : 'Portico mends it';
  return {
    ...{ code, severity, title, reason, fix, source },
    notes: [
      ...(rule.topic === 'security' ? ['security'] : []),
      ...(rule.topic === 'quota' ? ['a quota'] : []),
      ...(rule.unverified ? ['a caution: nobody has seen AWS do it, and no page says so'] : []),
      ...(rule.quickFixes ? [mends] : []),
    ],
  };
}

function section(subject: (typeof SUBJECTS)[number], all: readonly Entry[]): string {
  const entries = all.filter(({ code }) => subject.prefixes.includes(code.slice(0, code.indexOf('/'))));
  const rows = entries.map(
    ({ code, severity, title }) => `| [${escaped(title)}](#${anchor(code)}) | ${SEVERITY_WORDS[severity]} |`,
  );
  return [
    `## ${subject.heading}`,
    ['| What is wrong | |', '| --- | --- |', ...rows].join('\n'),
    ...entries.map(described),
  ].join('\n\n');
}

function described({ code, severity, title, reason, fix, source, notes }: Entry): string {
  return [
    `### ${code}`,
    `**${escaped(title)}.** ${[SEVERITY_WORDS[severity], ...notes].join(' · ')}`,
    escaped(reason),
    `To do: ${escaped(fix)}`,
    ...(source === undefined ? [] : [`Source: ${linked(source)}`]),
  ].join('\n\n');
}

function linked(source: string): string {
  return linkedParts(source)
    .map(({ text, url }) => (url ? `[${escaped(text)}](${url})` : escaped(text)))
    .join('');
}

function trapTable(traps: readonly Trap[]): string {
  return [
    '| | What goes wrong | Where Portico sees to it |',
    '| --- | --- | --- |',
    ...traps.map(({ number, what, ...where }) => `| ${number} | ${escaped(what)} | ${placesOf(where)} |`),
  ].join('\n');
}

function placesOf({ rules = [], tests = [], never }: Omit<Trap, 'number' | 'what'>): string {
  const exported = tests.map(({ file, name }) => `[${escaped(name)}](../${file})`);
  return [
    ...rules.map((code) => `[${code}](#${anchor(code)})`),
    ...(exported.length > 0 ? [`no export says it: ${exported.join(', ')}`] : []),
    ...(never === undefined ? [] : [escaped(never)]),
  ].join(' · ');
}

/** What Markdown would take for more than text. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}<>|[\]]/g, '\\$&');
}

/** Where GitHub puts a heading. */
export function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}

/** Codes that no section has. */
export function homelessCodes(): string[] {
  const prefixes = [...SUBJECTS, ...EXPORTS].flatMap((subject) => subject.prefixes);
  return [...RULES.map(({ code }) => code), ...Object.keys(EXPORT_FINDINGS)].filter(
    (code) => !prefixes.includes(code.slice(0, code.indexOf('/'))),
  );
}
