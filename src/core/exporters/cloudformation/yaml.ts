import { type CollectionTag, Document, parseDocument, type ScalarTag, Schema, YAMLSeq } from 'yaml';
import { GetAtt, Join, Ref, Select, Split, Sub } from './intrinsics.ts';

const STRING = 'tag:yaml.org,2002:str';

/** Control characters, line breaks of other kinds and half characters, which only escapes carry safely. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to escape
const ESCAPED = /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\p{Cs}]/u;

/** Text that parsers do not agree about: a tab within a line, a block of blank lines, the `=` of YAML 1.1. */
function isDelicate(text: string): boolean {
  return ESCAPED.test(text) || text === '=' || (text.includes('\n') ? text.trim() === '' : text.includes('\t'));
}

/** Beyond what JSON escapes already. */
const UNESCAPED = /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g;

const delicateText: ScalarTag = {
  tag: STRING,
  default: true,
  identify: (value) => typeof value === 'string' && isDelicate(value),
  resolve: (value) => value,
  stringify: ({ value }) =>
    JSON.stringify(value).replace(
      UNESCAPED,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
};

/** `1e-7`, which YAML 1.1 takes for text: there a number with an exponent has a point. */
const pointless: ScalarTag = {
  tag: 'tag:yaml.org,2002:float',
  default: true,
  identify: (value) => typeof value === 'number' && /^-?\d+e/.test(String(value)),
  test: /^-?\d+\.0e[-+]\d+$/,
  resolve: Number,
  stringify: ({ value }) => String(value).replace('e', '.0e'),
};

const ref: ScalarTag = {
  tag: '!Ref',
  identify: (value) => value instanceof Ref,
  resolve: (logicalId) => new Ref(logicalId),
};

const getAtt: ScalarTag = {
  tag: '!GetAtt',
  identify: (value) => value instanceof GetAtt,
  resolve: (path) => new GetAtt(path.slice(0, path.indexOf('.')), path.slice(path.indexOf('.') + 1)),
};

const sub: ScalarTag = {
  tag: '!Sub',
  identify: (value) => value instanceof Sub,
  resolve: (template) => new Sub(template),
};

const join: CollectionTag = {
  tag: '!Join',
  collection: 'seq',
  identify: (value) => value instanceof Join,
  createNode: (schema, value, context) => YAMLSeq.from(schema, ['', (value as Join).parts], context), // identified above
  resolve: (node) => new Join(node.toJSON()[1]),
};

const select: CollectionTag = {
  tag: '!Select',
  collection: 'seq',
  identify: (value) => value instanceof Select,
  createNode: (schema, value, context) => {
    const { index, separator, whole } = value as Select; // identified above
    return inFlow(YAMLSeq.from(schema, [index, new Split(separator, whole)], context));
  },
  resolve: (node) => {
    const [index, { 'Fn::Split': split }] = node.toJSON();
    return new Select(index, split[0], split[1]);
  },
};

const split: CollectionTag = {
  tag: '!Split',
  collection: 'seq',
  identify: (value) => value instanceof Split,
  createNode: (schema, value, context) => {
    const { separator, whole } = value as Split; // identified above
    return inFlow(YAMLSeq.from(schema, [separator, whole], context));
  },
  resolve: (node) => {
    const [separator, whole] = node.toJSON();
    return new Split(separator, whole);
  },
};

function inFlow(list: YAMLSeq): YAMLSeq {
  list.flow = true;
  return list;
}

const SCHEMA = new Schema({
  schema: 'core',
  compat: 'yaml-1.1', // CloudFormation reads YAML 1.1, most others 1.2: what either takes for something else is quoted
  customTags: (tags) => [delicateText, pointless, ref, getAtt, sub, select, split, join, ...tags],
});

/** YAML in the style of CloudFormation's documentation: intrinsics in short form, texts of several lines as blocks. */
export function printYaml(value: unknown): string {
  return new Document(value, { schema: SCHEMA, aliasDuplicateObjects: false, keepUndefined: false }).toString({
    blockQuote: 'literal',
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
    lineWidth: 0,
    singleQuote: true,
  });
}

/** Reads YAML with intrinsics in short form; they come as values of their classes. */
export function parseYaml(text: string): unknown {
  const document = parseDocument(text, { schema: SCHEMA });
  const [error] = document.errors;
  if (error) throw error;
  return document.toJS();
}
