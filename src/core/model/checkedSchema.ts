import { type JsonNode, placeIn, plainValue, readJson } from './readJson.ts';

/** What can be wrong with the text of a JSON Schema. */
export type SchemaProblemKind =
  /** It is no JSON. */
  | 'json'
  /** It is JSON, and no schema: a list, a text. */
  | 'shape'
  /** A keyword that the version does not know, or one with a value of the wrong type. */
  | 'keyword'
  /** Something that only later versions know. */
  | 'newer'
  /** A reference to something else than a shared schema. */
  | 'foreign-reference'
  /** A reference to a shared schema that is not there. */
  | 'dangling-reference';

export interface SchemaProblem {
  kind: SchemaProblemKind;
  /** A whole sentence. */
  message: string;
  /** Where it is, as offsets into the text. */
  start: number;
  end: number;
}

export type JsonObject = { readonly [key: string]: unknown };

export interface CheckedSchema {
  /** The schema; undefined where the text is none. */
  value: JsonObject | undefined;
  /** In the order of the text; those of its references to shared schemas are not among them. */
  problems: readonly SchemaProblem[];
  /** The shared schemas it names. */
  references: readonly { name: string; start: number; end: number }[];
}

/** Goes through a schema of some version and keeps what it finds. */
interface SchemaChecker extends Pick<CheckedSchema, 'problems' | 'references'> {
  schema(node: JsonNode): void;
}

const MAX_KNOWN = 2_000;
/** What was found in a text before: all texts of a design are looked at after every edit, and most are as they were. */
const known = new Map<string, CheckedSchema>();

/** What a text is as a schema of a version. */
export function checkedOnce(version: string, text: string, checkerOf: () => SchemaChecker): CheckedSchema {
  const key = `${version} ${text}`;
  let checked = known.get(key);
  if (!checked) {
    checked = newlyChecked(text, checkerOf());
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(key, checked);
  }
  return checked;
}

function newlyChecked(text: string, checker: SchemaChecker): CheckedSchema {
  const read = readJson(text);
  if (!read.ok) return { value: undefined, problems: [{ kind: 'json', ...read }], references: [] };
  const { root } = read;
  if (root.kind !== 'object') {
    const message = 'A JSON Schema is an object in braces.';
    const problem: SchemaProblem = { kind: 'shape', message, start: root.start, end: root.end };
    return { value: undefined, problems: [problem], references: [] };
  }
  checker.schema(root);
  const value = plainValue(root) as JsonObject; // its node is that of an object
  return { value, problems: checker.problems, references: checker.references };
}

/** The problem with its place in front: `Line 3, column 5: …`. */
export function placedMessage(text: string, { message, start }: SchemaProblem): string {
  const { line, column } = placeIn(text, start);
  return `Line ${line}, column ${column}: ${message}`;
}
