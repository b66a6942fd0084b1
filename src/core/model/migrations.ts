/**
 * How a document of each earlier format becomes one of the next: the first entry leads from 1 to 2. Never edit an
 * entry that has been released; a fixture per version proves them.
 */
export const MIGRATIONS: readonly ((document: object) => object)[] = [];
