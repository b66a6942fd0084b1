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
  (document) => withTables(document, ['resources', 'vpcLinks', 'authorizers', 'schemas', 'alarms']),
];

/** The document with empty tables of these names; what is no document is left for the schema to refuse. */
function withTables(document: object, names: readonly string[]): object {
  if (!('design' in document) || typeof document.design !== 'object' || document.design === null) return document;
  const empty = Object.fromEntries(names.map((name) => [name, {}]));
  return { ...document, version: 2, design: { ...empty, ...document.design } };
}
