import { SAMPLE_MODEL } from '../model/create.ts';
import type { WebSocketDocumentation } from '../model/webSocketDocumentation.ts';
import { model, route } from './chatChanges.ts';
import { messageDraft } from './messageDraft.ts';
import { messageJson } from './messageJson.ts';
import { messageKeywords } from './messageKeywords.ts';
import { modelContentType } from './modelContentType.ts';
import { modelDescriptionLength } from './modelDescriptionLength.ts';
import { modelDraft } from './modelDraft.ts';
import { modelJson } from './modelJson.ts';
import { modelKeywords } from './modelKeywords.ts';
import { modelLength } from './modelLength.ts';
import { modelName } from './modelName.ts';
import { all, testChatFixes, testChatRule } from './testRule.ts';
import { uniqueMessageName } from './uniqueMessageName.ts';
import { uniqueModelName } from './uniqueModelName.ts';
import { usedModel } from './usedModel.ts';

const at = (field: string) => ({ id: 'model:1', field }) as const;

testChatRule(modelName, {
  fine: { 'letters and digits': model({ name: 'Message2' }), 'the longest': model({ name: 'x'.repeat(128) }) },
  found: {
    'no name': [model({ name: '' }), at('name'), /has no name/],
    'a hyphen': [model({ name: 'send-message' }), at('name'), /send-message of a model holds/],
    'too long a name': [model({ name: 'x'.repeat(129) }), at('name'), /129 characters/],
  },
});

testChatRule(uniqueModelName, {
  fine: { 'a name in another case': all(model(), model({ id: 'model:2', name: 'message' })) },
  found: {
    'the same name': [
      all(model(), model({ id: 'model:2' })),
      { id: 'model:2', field: 'name' },
      /is called Message too/,
    ],
  },
});

testChatRule(modelDescriptionLength, {
  fine: { '1,024 characters': model({ description: 'x'.repeat(1024) }) },
  found: { 'one more': [model({ description: 'x'.repeat(1025) }), at('description'), /1,025/] },
});

testChatRule(modelContentType, {
  fine: { 'a media type': model({ contentType: 'application/vnd.chat+json; charset=utf-8' }) },
  found: {
    'no type': [model({ contentType: '' }), at('contentType'), /The empty text/],
    'a word': [model({ contentType: 'json' }), at('contentType'), /json is no media type/],
    'too long a type': [model({ contentType: `a/${'x'.repeat(255)}` }), at('contentType'), /of 1 to 256/],
  },
});

testChatRule(modelLength, {
  fine: { 'the longest': model({ text: '{}'.padEnd(32_768) }) },
  found: { 'one more': [model({ text: '{}'.padEnd(32_769) }), at('text'), /32,769/] },
});

testChatRule(modelJson, {
  fine: { 'a new model': model({ text: SAMPLE_MODEL }) },
  found: {
    'no JSON': [model({ text: '{' }), at('text'), /JSON Schema of Message, line 1, column 2/],
    'a list': [model({ text: '[]' }), at('text'), /is an object in braces/],
  },
});

testChatRule(modelKeywords, {
  fine: { 'a keyword that no draft knows': model({ text: '{"x": 1}' }) },
  found: { 'names that are none': [model({ text: '{"required": "a"}' }), at('text'), /required has to be a list/] },
});

testChatRule(modelDraft, {
  fine: { 'draft 4': model({ text: '{"minimum": 0, "exclusiveMinimum": true}' }) },
  found: {
    'what draft 6 brought': [model({ text: '{"const": 1}' }), at('text'), /Draft 4 has no const/],
    'another version': [
      model({ text: '{"$schema": "http://json-schema.org/draft-07/schema#"}' }),
      at('text'),
      /read as draft 4/,
    ],
  },
});

testChatRule(usedModel, {
  fine: {
    'one that messages are checked against': all(
      model(),
      route(4, { requestModels: [{ key: '$default', modelId: 'model:1' }] }),
    ),
    'one that is documented': all(
      model(),
      route(4, {
        documentation: {
          tags: [],
          deprecated: false,
          pushes: [{ schema: { kind: 'model', modelId: 'model:1' } }],
        },
      }),
    ),
  },
  found: { 'one that no route names': [model(), { id: 'model:1' }, /No route uses the model Message/] },
});

const documented = (fields: Partial<WebSocketDocumentation>) =>
  route(4, { documentation: { tags: [], deprecated: false, pushes: [], ...fields } });
const message = (text: string) => documented({ message: { schema: { kind: 'inline', text } } });
const schemaField = { id: 'route:4', field: 'documentation.message.schema.text' } as const;
testChatRule(messageJson, {
  fine: { 'a schema': message('{"const": 1}') },
  found: { 'no JSON': [message('{'), schemaField, /JSON Schema of a message of sendmessage, line 1/] },
});
testChatRule(messageKeywords, {
  fine: { 'a type': message('{"type": "string"}') },
  found: { 'names that are none': [message('{"required": "a"}'), schemaField, /required has to be a list/] },
});
testChatRule(messageDraft, {
  fine: { 'what draft 6 brought': message('{"const": 1}') },
  found: { 'what came later': [message('{"$defs": {}}'), schemaField, /Draft 7 has no \$defs/] },
});

testChatRule(uniqueMessageName, {
  fine: { 'a name for each': documented({ message: { name: 'Send' }, pushes: [{ name: 'Sent' }, {}, {}] }) },
  found: {
    'one name twice': [
      documented({ message: { name: 'Sent' }, pushes: [{ name: 'Sent' }] }),
      { id: 'route:4', field: 'documentation.pushes.0.name' },
      /A message of sendmessage is called Sent/,
    ],
  },
});

testChatFixes(modelName, {
  'no name': [model({ name: '' }), ['Call it Message'], ['model:1', 'name', 'Message']],
  'a hyphen, and one that has the name': [
    all(model({ name: 'send-message' }), model({ id: 'model:2', name: 'sendmessage' })),
    ['Call it sendmessage2'],
  ],
});
testChatFixes(modelContentType, {
  blanks: [model({ contentType: ' text/plain ' }), ['Make it text/plain']],
  'a word': [model({ contentType: 'json' }), ['Make it application/json']],
});
testChatFixes(modelLength, {
  spaces: [
    model({ text: '{ }'.padEnd(40_000) }),
    ['Write the schema of Message without spaces'],
    ['model:1', 'text', '{}'],
  ],
  'a long text': [model({ text: JSON.stringify({ description: 'x'.repeat(40_000) }) }), []],
  'no JSON': [model({ text: '{'.padEnd(40_000) }), []],
});
