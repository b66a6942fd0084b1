import { createHash } from 'node:crypto';
import { isAbsolute, normalize, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Design } from '../core/model/design.ts';
import type { Diagnostic, Severity } from '../core/rules/diagnostic.ts';
import { linkedParts } from '../core/rules/pages.ts';
import type { Rule } from '../core/rules/rule.ts';
import { RULES } from '../core/rules/rules.ts';
import type { Heard } from '../core/rules/silenced.ts';
import { describedSubject } from './describedSubject.ts';
import { placesIn } from './findingPlaces.ts';

/** What was checked: the text of a file, and its path where it has one. */
export interface Checked {
  design: Design;
  text: string;
  path: string | undefined;
}

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, string>;

/**
 * Findings as a log of SARIF 2.1.0 (OASIS Standard, with Errata 01), which code scanning reads. It lists the rules that
 * found something; silenced findings are results with a suppression.
 */
export function findingsAsSarif(checked: Checked, { told, silenced }: Heard, version: string): object {
  const { path } = checked;
  const found = [
    ...told.map((diagnostic) => ({ diagnostic, suppressions: [] })),
    ...silenced.map(({ diagnostic, silence }) => ({
      diagnostic,
      suppressions: [{ kind: 'inSource', status: 'accepted', justification: silence.reason }], // it is written in the design
    })),
  ];
  const codes = new Set(found.map(({ diagnostic }) => diagnostic.code));
  const rules = RULES.filter(({ code }) => codes.has(code));
  const resultOf = resultsOf(checked, rules);
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Portico', semanticVersion: version, rules: rules.map(descriptorOf) } },
        columnKind: 'utf16CodeUnits',
        ...(path !== undefined && { artifacts: [{ location: { uri: uriOf(path) }, mimeType: 'application/json' }] }),
        results: found.map(({ diagnostic, suppressions }) => ({ ...resultOf(diagnostic), suppressions })),
      },
    ],
  };
}

function descriptorOf({ code, severity, title, reason, fix, source, topic, unverified }: Rule): object {
  const parts = linkedParts(source);
  const helpUri = parts.find(({ url }) => url)?.url;
  const linked = parts.map(({ text, url }) => (url ? `[${text}](${url})` : text)).join('');
  const tags = ['api-gateway', code.split('/')[0], ...(topic ? [topic] : []), ...(unverified ? ['unverified'] : [])];
  return {
    id: code,
    shortDescription: { text: `${title}.` },
    fullDescription: { text: reason },
    ...(helpUri && { helpUri }),
    help: {
      text: [reason, fix, `Source: ${source}`].join('\n\n'),
      markdown: [reason, `**${fix}**`, `Source: ${linked}`].join('\n\n'),
    },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags, 'problem.severity': severity === 'info' ? 'recommendation' : severity },
  };
}

function resultsOf({ design, text, path }: Checked, rules: readonly Rule[]): (diagnostic: Diagnostic) => object {
  const indexes = new Map(rules.map(({ code }, index) => [code, index]));
  const placeOf = placesIn(text);
  const seen = new Map<string, number>();
  return (diagnostic) => {
    const { code, severity, message, subject } = diagnostic;
    const { kind, name, api } = describedSubject(design, subject.id);
    const region = placeOf(subject);
    const fingerprint = fingerprintOf(diagnostic);
    const count = (seen.get(fingerprint) ?? 0) + 1;
    seen.set(fingerprint, count);
    return {
      ruleId: code,
      ruleIndex: indexes.get(code) ?? -1,
      level: LEVELS[severity],
      message: { text: message },
      locations: [
        {
          ...(path !== undefined && {
            physicalLocation: { artifactLocation: { uri: uriOf(path), index: 0 }, ...(region && { region }) },
          }),
          logicalLocations: [{ name, fullyQualifiedName: api === undefined ? name : `${api}/${name}`, kind }],
        },
      ],
      partialFingerprints: { primaryLocationLineHash: `${fingerprint}:${count}` }, // the one that GitHub compares
    };
  };
}

/** The same wherever in the file it moves, and whatever is renamed: ids stay what they are. */
function fingerprintOf({ code, subject, about }: Diagnostic): string {
  const text = JSON.stringify([code, subject.id, subject.field, about]);
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** A path as a URI reference: relative to where the program runs, or of the file where the path is absolute. */
function uriOf(path: string): string {
  if (isAbsolute(path)) return pathToFileURL(path).href;
  return normalize(path).split(sep).map(encodeURIComponent).join('/');
}
