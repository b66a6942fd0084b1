import { createHttpApi } from '../model/create.ts';
import { EMPTY_DOCUMENTATION } from '../model/documentation.ts';
import { schemaDanglingReferences } from './schemaDanglingReferences.ts';
import { schemaForeignReferences } from './schemaForeignReferences.ts';
import { schemaJson } from './schemaJson.ts';
import { schemaKeywords } from './schemaKeywords.ts';
import { schemaName } from './schemaName.ts';
import { schemaObject } from './schemaObject.ts';
import { schemaVersion } from './schemaVersion.ts';
import { type Change, testFixes, testRule } from './testRule.ts';
import { uniqueSchemaName } from './uniqueSchemaName.ts';
import { usedSchema } from './usedSchema.ts';

/** Shared schemas by their names. */
const schemas =
  (texts: Readonly<Record<string, string>>): Change =>
  (shop) => {
    Object.entries(texts).forEach(([name, text], index) => {
      const id = `schema:${index + 1}` as const;
      shop.schemas[id] = { id, apiId: 'api:1', name, text };
    });
  };
const book = (text: string): Change => schemas({ Book: text });
const text = { id: 'schema:1', field: 'text' } as const;
/** A schema written in place, in a response of GET /books. */
const inline =
  (written: string): Change =>
  (shop) => {
    const content = [{ mediaType: 'application/json', schema: { kind: 'inline', text: written } as const }];
    Object.assign(shop.routes['route:1'] ?? {}, {
      documentation: { ...EMPTY_DOCUMENTATION, responses: [{ status: '200', description: 'Books', content }] },
    });
  };
const inPlace = { id: 'route:1', field: 'documentation.responses.0.content.0.schema.text' } as const;

testRule(schemaJson, {
  fine: { JSON: book('{ "type": "string" }'), 'JSON in place': inline(' {}\n') },
  found: {
    'a comma too many': [
      book('{\n  "type": "string",\n}'),
      text,
      /^In the JSON Schema of Book, line 3, column 1: A name in double quotes is expected, not \}\.$/,
    ],
    'nothing at all': [book(''), text, /line 1, column 1: There is no JSON here yet/],
    'half a text in place': [inline('{ "type": "str'), inPlace, /a body of GET \/books, line 1, column 11/],
  },
});

testRule(schemaObject, {
  fine: { 'an object': book('{}') },
  found: { 'a list': [book('[{}]'), text, /line 1, column 1: A JSON Schema is an object/] },
});

testRule(schemaKeywords, {
  fine: {
    'everything OpenAPI knows': book(
      '{"type":"object","properties":{"requird":{"type":"array","items":{},"maxItems":3}},"required":["a"],"x-any":1}',
    ),
  },
  found: {
    'one it does not know': [book('{\n "requird": []}'), text, /line 2, column 2: OpenAPI 3.0 has no keyword requird/],
    'one of the wrong type': [book('{"maxLength": "5"}'), text, /maxLength has to be a whole number/],
    'a type there is none of': [book('{"type": "int"}'), text, /has to be one of string, integer/],
    'a list of nothing said': [book('{"type": "array"}'), text, /needs items/],
    'one twice': [inline('{"title": "a", "title": "b"}'), inPlace, /title is there twice/],
  },
});

testRule(schemaVersion, {
  fine: { 'a bound beside its limit': book('{"type":"integer","minimum":0,"exclusiveMinimum":true}') },
  found: {
    const: [book('{"const": 1}'), text, /no const\. Write enum/],
    'a list of types': [book('{"type": ["string", "null"]}'), text, /nullable: true/],
    'a bound of its own': [book('{"exclusiveMinimum": 0}'), text, /true or false, beside minimum/],
    'a schema of one word': [book('{"properties": {"a": true}}'), text, /Write \{\} for anything/],
    'something beside a reference': [
      (shop) => schemas({ Book: '{"$ref": "#/components/schemas/Other", "title": "a"}', Other: '{}' })(shop),
      text,
      /ignores what stands beside/,
    ],
  },
});

testRule(schemaForeignReferences, {
  fine: { 'a shared schema': book('{"items": {"$ref": "#/components/schemas/Book"}}') },
  found: {
    'another place': [book('{"items": {"$ref": "#/definitions/A"}}'), text, /as #\/components\/schemas\/Name/],
    'another file': [inline('{"$ref": "book.json"}'), inPlace, /column 10/],
  },
});

testRule(schemaDanglingReferences, {
  fine: { 'one that is there': schemas({ Book: '{"$ref": "#/components/schemas/Other"}', Other: '{}' }) },
  found: {
    'one that is not': [book('{"$ref": "#/components/schemas/Author"}'), text, /no shared schema called Author/],
    'one of another API': [
      (shop) => {
        inline('{"$ref": "#/components/schemas/Book"}')(shop);
        shop.apis['api:2'] = createHttpApi(shop);
        shop.schemas['schema:1'] = { id: 'schema:1', apiId: 'api:2', name: 'Book', text: '{}' };
      },
      inPlace,
      /called Book/,
    ],
  },
});

testRule(schemaName, {
  fine: { 'letters, digits and signs': schemas({ 'Book_1.v-2': '{}' }) },
  found: {
    none: [schemas({ '': '{}' }), { id: 'schema:1', field: 'name' }, /has no name/],
    'a blank': [schemas({ 'A book': '{}' }), { id: 'schema:1', field: 'name' }, /A book/],
  },
});

testRule(uniqueSchemaName, {
  fine: { 'another case': schemas({ Book: '{}', book: '{}' }) },
  found: {
    'one twice': [
      (shop) => {
        book('{}')(shop);
        shop.schemas['schema:2'] = { id: 'schema:2', apiId: 'api:1', name: 'Book', text: '{}' };
      },
      { id: 'schema:2', field: 'name' },
      /called Book too/,
    ],
  },
});

testRule(usedSchema, {
  fine: {
    'one in a body': (shop) => {
      book('{}')(shop);
      inline('{ "$ref": "#/components/schemas/Book" }')(shop);
    },
    'two that refer to each other': schemas({
      Book: '{"items": {"$ref": "#/components/schemas/Author"}}',
      Author: '{"items": {"$ref": "#/components/schemas/Book"}}',
    }),
  },
  found: {
    'one nobody uses': [book('{}'), { id: 'schema:1' }, /Nothing uses the shared schema Book/],
    'one that only refers to itself': [
      book('{"items": {"$ref": "#/components/schemas/Book"}}'),
      { id: 'schema:1' },
      /Nothing uses/,
    ],
  },
});

testFixes(schemaDanglingReferences, {
  'one that is not there': [
    book('{"$ref": "#/components/schemas/Author"}'),
    ['Add the shared schema Author'],
    ['schema:2', 'name', 'Author'],
  ],
});
testFixes(schemaName, {
  none: [schemas({ '': '{}' }), ['Call it Item']],
  'a blank, and one that has the name': [schemas({ 'A book': '{}', 'A-book': '{}' }), ['Call it A-book-2']],
});
