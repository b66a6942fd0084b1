import { EXPORTERS, exportDesign } from '../src/core/exporters/exporters.ts';
import type { Design, Entity } from '../src/core/model/design.ts';
import { type PorticoDocument, parseDocument, readDocument, writeDocument } from '../src/core/model/document.ts';
import { valueAt, withValueAt } from '../src/core/model/paths.ts';
import type { Route } from '../src/core/model/route.ts';
import { sampleDocument } from '../src/core/model/sampleDesign.ts';
import { sampleWebSocketDocument } from '../src/core/model/sampleWebSocket.ts';
import { plannedHttpApis } from '../src/core/plan/plan.ts';
import { planOf } from '../src/core/plan/planOf.ts';
import { type Checker, createChecker } from '../src/core/rules/checker.ts';
import { diagnose } from '../src/core/rules/diagnose.ts';
import { decodeLink, encodeLink } from '../src/core/share/link.ts';
import { linkLengths } from '../src/core/share/linkLengths.ts';
import { projectFlow } from '../src/editor/canvas/projectFlow.ts';

/**
 * Measures Portico against what one would do without it, in one run of one process, because only the ratios mean
 * anything on another machine.
 */

const ROUTES = 300;
const WARM_RUNS = 9;
const KEYSTROKES = 60;
const NOTHING_SELECTED = { selection: [], connections: [] };

interface Row {
  what: string;
  cold: number;
  warm: number;
}

/** The first run, and the median of the later ones, each with an input of its own, in milliseconds. */
function measure<Input>(what: string, input: () => Input, run: (input: Input) => unknown, runs = WARM_RUNS): Row {
  const timed = () => {
    const given = input();
    const start = performance.now();
    run(given);
    return performance.now() - start;
  };
  const cold = timed();
  const later = Array.from({ length: runs }, timed).sort((a, b) => a - b);
  return { what, cold, warm: later[Math.floor(later.length / 2)] ?? cold };
}

const milliseconds = (value: number) => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
const times = (ratio: number) => `${ratio < 10 ? ratio.toFixed(1) : Math.round(ratio)} ×`;

function print(title: string, columns: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = columns.map((column, index) =>
    Math.max(...[column, ...rows.map((row) => row[index] ?? '')].map((cell) => cell.length)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, index) => (index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0)))
      .join('   ');
  console.log(`\n${title}\n`);
  console.log(`  ${line(columns)}`);
  console.log(`  ${line(widths.map((width) => '─'.repeat(width)))}`);
  for (const row of rows) console.log(`  ${line(row)}`);
}

const document = sampleDocument(ROUTES);
const text = writeDocument(document);
const link = encodeLink(document);

/** A copy of its own, so that nothing kept for an earlier one can be used again. */
const freshOf =
  ({ design }: PorticoDocument) =>
  (): Design =>
    structuredClone(design);

/** The design after one more edit: all but one route are the same objects as before, as when one draws. */
function editedOf({ design }: PorticoDocument): () => Design {
  const routes = Object.values(design.routes);
  let edits = 0;
  return () => {
    edits += 1;
    const route = routes[edits];
    if (!route) throw new Error('There are more edits than routes.');
    return { ...design, routes: { ...design.routes, [route.id]: rekeyed(route, `edited-${edits}`) } };
  };
}

function rekeyed(route: Route, name: string): Route {
  switch (route.protocol) {
    case 'HTTP':
      return { ...route, key: { kind: 'match', method: 'GET', path: `/${name}` } };
    case 'WEBSOCKET':
      return { ...route, key: { kind: 'message', name } };
  }
}

/** A checker as the editor has one, that has seen the design before it is edited. */
function checkerOf({ design }: PorticoDocument): Checker {
  const check = createChecker();
  check(design);
  return check;
}

/** A field that a person types into, by a path in the first entity of a table that has it. */
interface Typed {
  what: string;
  table: 'routes' | 'integrations' | 'stages';
  path: string;
}

const TYPED: readonly (Typed & { only?: 'WEBSOCKET' })[] = [
  { what: 'a route’s key', table: 'routes', path: 'key' },
  { what: 'an integration’s URL', table: 'integrations', path: 'url' },
  { what: 'a stage’s name', table: 'stages', path: 'name' },
  { what: 'a template', table: 'integrations', path: 'requestTemplates.0.template', only: 'WEBSOCKET' },
];

/** The design after one more keystroke in a field. */
function keystrokesIn({ design }: PorticoDocument, { what, table, path }: Typed): () => Design {
  const entities: readonly Entity[] = Object.values(design[table]);
  const fieldOf = (entity: Entity) =>
    [path, `${path}.path`, `${path}.name`].find((at) => typeof valueAt(entity, at) === 'string');
  const entity = entities.find(fieldOf);
  const field = entity && fieldOf(entity);
  if (!entity || !field) throw new Error(`The sample has not ${what}.`);
  let typed = `${valueAt(entity, field)}`;
  return () => {
    typed += 'x';
    return { ...design, [table]: { ...design[table], [entity.id]: withValueAt(entity, field, typed) } };
  };
}

/** What a keystroke costs with a full check and with one of what it can have changed. */
function recheckRows(protocol: 'HTTP' | 'WEBSOCKET', of: PorticoDocument): string[][] {
  return TYPED.filter(({ only }) => !only || only === protocol).map((typed) => {
    const full = measure(typed.what, keystrokesIn(of, typed), diagnose, KEYSTROKES);
    const again = measure(typed.what, keystrokesIn(of, typed), checkerOf(of), KEYSTROKES);
    const label = `${protocol === 'HTTP' ? 'HTTP' : 'WebSocket'}: ${typed.what}`;
    return [label, milliseconds(full.warm), milliseconds(again.warm), times(full.warm / again.warm)];
  });
}

/** What happens to a design after each edit, and when it is exported. */
function designRows(of: PorticoDocument): Row[] {
  const fresh = freshOf(of);
  const edited = editedOf(of);
  const flow = (design: Design) => projectFlow({ ...of, design }, NOTHING_SELECTED);
  const exports = EXPORTERS.flatMap((exporter) => {
    const format = exporter.formats[0] ?? 'json';
    const name = exporter.formats.length > 0 ? `${exporter.label}, ${format}` : exporter.label;
    const run = (design: Design) => exportDesign(design, exporter.target, format);
    return [measure(`Export to ${name}`, fresh, run), measure('… after an edit', edited, run)];
  });
  return [
    ...exports,
    measure('Plan', fresh, planOf),
    measure('Check every rule', fresh, diagnose),
    measure('… after an edit', edited, checkerOf(of)),
    measure('Nodes and edges of the canvas', fresh, flow),
    measure('… after an edit', edited, flow),
  ];
}

const fresh = freshOf(document);
const rows = designRows(document);
rows.push(measure('Open from a file', () => text, readDocument));
rows.push(measure('Validate a document', () => JSON.parse(text), parseDocument));
rows.push(
  measure('… and place what has no place', () => ({ version: document.version, design: fresh() }), parseDocument),
);
rows.push(measure('Encode a link', () => document, encodeLink));
rows.push(measure('Open a link', () => link, decodeLink));

process.env.CDK_VALIDATION = 'false'; // its bundled validator takes seconds and is not what is compared
const started = performance.now();
const { synthesizeWithCdk } = await import('./synthesizeWithCdk.ts');
const loading = performance.now() - started;
const [api] = plannedHttpApis(planOf(document.design));
if (!api) throw new Error('The sample has an API.');
const cdk = measure('aws-cdk-lib: construct and synthesise', () => api, synthesizeWithCdk, 3);

const resources = (template: object) => Object.keys(template).length;
const ours: { Resources: object } = JSON.parse(
  exportDesign(document.design, 'cloudformation', 'json').files[0]?.contents ?? '',
);
const theirs = synthesizeWithCdk(api);

print(
  `${ROUTES} routes to ${api.integrations.length} integrations, ${milliseconds(loading)} to load aws-cdk-lib not counted`,
  ['', 'first run', 'CDK takes', 'later runs', 'CDK takes'],
  [
    [cdk.what, milliseconds(cdk.cold), '', milliseconds(cdk.warm), ''],
    ...rows.map((row) => [
      row.what,
      milliseconds(row.cold),
      times(cdk.cold / row.cold),
      milliseconds(row.warm),
      times(cdk.warm / row.warm),
    ]),
  ],
);
console.log(`
  A stack holds 500 resources, so the sample shares integrations and passes most routes on to URLs: ${resources(ours.Resources)}
  resources in Portico's template, ${resources(theirs.Resources)} in the one the CDK makes of the same API.`);

const webSocketDocument = sampleWebSocketDocument(ROUTES);
const webSocket = designRows(webSocketDocument);
print(
  `${ROUTES} routes for messages of a WebSocket API, beside the ${ROUTES} routes of the HTTP API`,
  ['', 'first run', 'of HTTP', 'later runs', 'of HTTP'],
  webSocket.flatMap((row, index) => {
    const http = rows[index];
    if (!http) return [];
    return [
      [
        row.what,
        milliseconds(row.cold),
        times(row.cold / http.cold),
        milliseconds(row.warm),
        times(row.warm / http.warm),
      ],
    ];
  }),
);

print(
  `Checking ${ROUTES} routes after a keystroke: all of the design, or what the keystroke can have changed`,
  ['', 'all', 'changed', 'ratio'],
  [...recheckRows('HTTP', document), ...recheckRows('WEBSOCKET', webSocketDocument)],
);

print(
  'A link to a design, against deflated JSON in base64url (at most 0.50)',
  ['routes', 'link', 'deflated JSON', 'ratio'],
  [5, 50, 300].map((routes) => {
    const { link, deflatedJson } = linkLengths(sampleDocument(routes));
    return [String(routes), `${link}`, `${deflatedJson}`, (link / deflatedJson).toFixed(2)];
  }),
);
