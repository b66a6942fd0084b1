/**
 * A change of the schema after a release adds an entry, even a field that may be absent (an entry that changes nothing
 * but the version will do): an older Portico then knows the document for a newer one, instead of calling it broken. A
 * new table is filled in as empty here.
 *
 * How a document of each earlier format becomes one of the next: the first entry leads from 1 to 2. Never edit an
 * entry that has been released; a fixture per version proves them.
 */
export const MIGRATIONS: readonly ((document: object) => object)[] = [];
