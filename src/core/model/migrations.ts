/**
 * A change of the schema after a release adds an entry, even a field that may be absent (an entry that changes nothing
 * but the version will do): an older Portico then knows the document for a newer one, instead of calling it broken. A
 * new table is filled in as empty here.
 *
 * How a document of each earlier format becomes one of the next: the first entry leads from 1 to 2. Never edit an
 * entry that has been released; a fixture per version proves them.
 */
export const MIGRATIONS: readonly ((document: object) => object)[] = [
  // Authorizers, VPC links, AWS resources, shared schemas and alarms.
  (document) => withTables(document, 2, ['resources', 'vpcLinks', 'authorizers', 'schemas', 'alarms']),
  // WebSocket APIs: a route says which protocol it is of.
  (document) => withHttpRoutes(withTables(document, 3, ['models', 'usagePlans'])),
  // Silenced rules.
  (document) => ({ ...document, version: 4 }),
];

/** The document with empty tables of these names; what is no document is left for the schema to refuse. */
function withTables(document: object, version: number, names: readonly string[]): object {
  if (!('design' in document) || typeof document.design !== 'object' || document.design === null) return document;
  const empty = Object.fromEntries(names.map((name) => [name, {}]));
  return { ...document, version, design: { ...empty, ...document.design } };
}

/** The document with the protocol of the routes, which all were of HTTP APIs. */
function withHttpRoutes(document: object): object {
  if (!('design' in document) || !isRecord(document.design) || !isRecord(document.design.routes)) return document;
  const routes = Object.entries(document.design.routes).map(([id, route]) => [
    id,
    isRecord(route) ? { ...route, protocol: 'HTTP' } : route,
  ]);
  return { ...document, design: { ...document.design, routes: Object.fromEntries(routes) } };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
