import { DEFAULT_ROUTE_SELECTION } from '../model/api.ts';
import { answeredClient } from './answeredClient.ts';
import { api, authorizer, model, route, unconnected } from './chatChanges.ts';
import { connectOnly } from './connectOnly.ts';
import { defaultRoute } from './defaultRoute.ts';
import { documentedReply } from './documentedReply.ts';
import { guardedConnection } from './guardedConnection.ts';
import { keyFromAuthorizer } from './keyFromAuthorizer.ts';
import { messageKey } from './messageKey.ts';
import { messageKeyCharacters } from './messageKeyCharacters.ts';
import { modelForDefault } from './modelForDefault.ts';
import { modelSelection } from './modelSelection.ts';
import { operationNameLength } from './operationNameLength.ts';
import { reachedModel } from './reachedModel.ts';
import { requestParameterName } from './requestParameterName.ts';
import { routeSelectionExpression } from './routeSelectionExpression.ts';
import { all, testChatFixes, testChatRule } from './testRule.ts';
import { uniqueModelKey } from './uniqueModelKey.ts';
import { uniqueRequestParameter } from './uniqueRequestParameter.ts';
import { unselectedModels } from './unselectedModels.ts';

const expression = (text: string) => api({ routeSelectionExpression: text });
const selection = { id: 'api:1', field: 'routeSelectionExpression' } as const;
testChatRule(routeSelectionExpression, {
  fine: {
    'the default': expression(DEFAULT_ROUTE_SELECTION),
    'several members': expression('${request.body.service}/${request.body.action.name}'),
    'a text that is always the same': expression('\\$default'),
  },
  found: {
    'no expression': [expression(''), selection, /of Chat API is empty/],
    'the key of an HTTP API': [expression('$request.method $request.path'), selection, /reads \$request\.method/],
    'a header': [expression('$request.header.x'), selection, /reads \$request\.header\.x/],
    'the whole message': [expression('$request.body'), selection, /reads \$request\.body;/],
    'a brace that nothing closes': [expression('${request.body.action'), selection, /begins no name/],
    'nothing in braces': [expression('${}'), selection, /reads nothing/],
  },
});

testChatRule(defaultRoute, {
  fine: {
    'no route at all, which another rule finds': (chat) => {
      chat.routes = {};
    },
  },
  found: {
    'no $default': [
      route(3, { key: { kind: 'message', name: 'other' } }),
      { id: 'api:1' },
      /Chat API has no route for \$default/,
    ],
  },
});

const key = (name: string) => route(4, { key: { kind: 'message', name } });
const keyField = { id: 'route:4', field: 'key.name' } as const;
testChatRule(messageKey, {
  fine: { 'a key with a slash': key('chat/join'), 'a dollar inside': key('a$') },
  found: {
    'no key': [key(''), keyField, /has no key/],
    'a step of the life of a connection that has a route': [key('$default'), keyField, /\$default begins with \$/],
    'a step that has none': [
      all(key('$connect'), (chat) => {
        delete chat.routes['route:1'];
      }),
      keyField,
      /\$connect begins with \$/,
    ],
    'no more than a dollar': [key('$'), keyField, /\$ begins with/],
    'a reserved key like another': [
      all(key('$join'), route(3, { key: { kind: 'message', name: 'join' } })),
      keyField,
      /\$join begins/,
    ],
    'a reserved key': [key('$join'), keyField, /\$join begins with \$/],
  },
});

testChatRule(messageKeyCharacters, {
  fine: { 'letters, digits, _, ., / and -': key('Chat/join_2.x-y'), 'no key, which another rule finds': key('') },
  found: {
    'a space': [key('send message'), keyField, /send message has characters/],
    'no letter that is common': [key('送信'), keyField, /送信 has characters/],
  },
});

const answered = { response: { models: [], parameters: [] } };
testChatRule(answeredClient, {
  fine: { 'an answer to a message': route(4, answered) },
  found: {
    'an answer to who has gone': [
      route(2, answered),
      { id: 'route:2', field: 'response' },
      /answers a client that has gone/,
    ],
  },
});

const guard = { kind: 'authorizer', authorizerId: 'authorizer:1' } as const;
testChatRule(connectOnly, {
  fine: {
    'all of it on $connect': all(
      authorizer(),
      route(1, {
        authorization: guard,
        apiKeyRequired: true,
        requestParameters: [{ in: 'header', name: 'x', required: true }],
      }),
    ),
  },
  found: {
    'an authorizer of messages': [
      all(authorizer(), route(4, { authorization: guard })),
      { id: 'route:4', field: 'authorization' },
      /sendmessage has an authorizer/,
    ],
    'an authorizer where $connect has one': [
      all(authorizer(), route(1, { authorization: { kind: 'iam' } }), route(4, { authorization: guard })),
      { id: 'route:4', field: 'authorization' },
      /sendmessage has an authorizer/,
    ],
    'IAM on $disconnect': [
      route(2, { authorization: { kind: 'iam' } }),
      { id: 'route:2', field: 'authorization' },
      /\$disconnect has an authorizer/,
    ],
    'an API key for messages': [
      route(3, { apiKeyRequired: true }),
      { id: 'route:3', field: 'apiKeyRequired' },
      /API key/,
    ],
    'parameters of messages': [
      route(4, { requestParameters: [{ in: 'querystring', name: 'x', required: false }] }),
      { id: 'route:4', field: 'requestParameters' },
      /a parameter of the request/,
    ],
  },
});

testChatRule(guardedConnection, {
  fine: { 'a guard in front of a function': route(1, { authorization: { kind: 'iam' } }), neither: unconnected(1) },
  found: {
    'a guard in front of nothing': [
      all(route(1, { authorization: { kind: 'iam' } }), unconnected(1)),
      { id: 'route:1', field: 'integrationId' },
      /\$connect is guarded and goes nowhere/,
    ],
  },
});

testChatRule(operationNameLength, {
  fine: { '64 characters': route(4, { operationName: 'x'.repeat(64) }) },
  found: {
    'one more': [route(4, { operationName: 'x'.repeat(65) }), { id: 'route:4', field: 'operationName' }, /has 65/],
    none: [route(4, { operationName: '' }), { id: 'route:4', field: 'operationName' }, /has 0/],
  },
});

const parameter = (name: string, place: 'header' | 'querystring' = 'querystring') => ({
  in: place,
  name,
  required: false,
});
const requested = (...parameters: ReturnType<typeof parameter>[]) => route(1, { requestParameters: parameters });
const returned = (...names: string[]) =>
  route(4, { response: { models: [], parameters: names.map((name) => ({ name, required: false })) } });
testChatRule(requestParameterName, {
  fine: { 'every character there may be': requested(parameter('aZ0._$-')), 'a header of an answer': returned('x-id') },
  found: {
    'no name': [requested(parameter('')), { id: 'route:1', field: 'requestParameters.0.name' }, /has no name/],
    'a space at the end': [
      requested(parameter('a ')),
      { id: 'route:1', field: 'requestParameters.0.name' },
      /a {2}of \$connect/,
    ],
    'a space': [requested(parameter('a b')), { id: 'route:1', field: 'requestParameters.0.name' }, /a b of \$connect/],
    'an answer': [returned('x', 'a:b'), { id: 'route:4', field: 'response.parameters.1.name' }, /a:b of sendmessage/],
  },
});

testChatRule(uniqueRequestParameter, {
  fine: {
    'one name in two places': requested(parameter('a'), parameter('a', 'header')),
    'names of queries in two cases': requested(parameter('a'), parameter('A')),
  },
  found: {
    'a query parameter twice': [
      requested(parameter('a'), parameter('a')),
      { id: 'route:1', field: 'requestParameters.1.name' },
      /parameter a twice/,
    ],
    'a header in two cases': [
      requested(parameter('X-a', 'header'), parameter('x-A', 'header')),
      { id: 'route:1', field: 'requestParameters.1.name' },
      /x-A twice/,
    ],
    'a header of an answer twice': [
      returned('x', 'X'),
      { id: 'route:4', field: 'response.parameters.1.name' },
      /parameter X twice/,
    ],
  },
});

const models = (...keys: string[]) =>
  all(model(), route(4, { requestModels: keys.map((key) => ({ key, modelId: 'model:1' })) }));
const answers = (...keys: string[]) =>
  all(
    model(),
    route(4, { response: { parameters: [], models: keys.map((key) => ({ key, modelId: 'model:1' as const })) } }),
  );
const selected = (text: string) => route(4, { modelSelectionExpression: text });
testChatRule(uniqueModelKey, {
  fine: { 'a key for each': models('$default', 'join') },
  found: {
    'no key': [models(''), { id: 'route:4', field: 'requestModels.0.key' }, /messages of sendmessage has no key/],
    'no key beside $default': [
      models('$default', ''),
      { id: 'route:4', field: 'requestModels.1.key' },
      /messages of sendmessage has no key/,
    ],
    'one key twice': [models('a', 'a'), { id: 'route:4', field: 'requestModels.1.key' }, /under the key a/],
    'one of answers twice': [
      answers('$default', '$default'),
      { id: 'route:4', field: 'response.models.1.key' },
      /answers of sendmessage under the key \$default/,
    ],
  },
});

testChatRule(modelSelection, {
  fine: { 'a member': all(models('$default'), selected('$request.body.type')), 'a key': selected('$default') },
  found: {
    'a header': [selected('$request.header.x'), { id: 'route:4', field: 'modelSelectionExpression' }, /header\.x/],
    'a header beside a model for $default': [
      all(models('$default'), selected('$request.header.x')),
      { id: 'route:4', field: 'modelSelectionExpression' },
      /header\.x/,
    ],
    nothing: [selected(''), { id: 'route:4', field: 'modelSelectionExpression' }, /is empty/],
  },
});

testChatRule(modelForDefault, {
  fine: {
    'a model for $default': all(models('a', '$default'), selected('$request.body.type')),
    'no expression, which a rule of its own finds': models('a'),
  },
  found: {
    'none for $default': [
      all(models('a'), selected('$request.body.type')),
      { id: 'route:4', field: 'requestModels' },
      /no model for \$default/,
    ],
    'no model on the route, and one in the API': [
      all(model(), selected('$request.body.type')),
      { id: 'route:4', field: 'requestModels' },
      /no model to select/,
    ],
    'no model': [selected('$request.body.type'), { id: 'route:4', field: 'requestModels' }, /no model to select/],
  },
});

testChatRule(unselectedModels, {
  fine: { 'an expression': all(models('$default'), selected('$request.body.type')), 'no models': () => {} },
  found: {
    'models without an expression': [
      models('$default', 'a'),
      { id: 'route:4', field: 'modelSelectionExpression' },
      /sendmessage has models for its messages and no expression/,
    ],
    'none of them for $default': [
      models('a'),
      { id: 'route:4', field: 'modelSelectionExpression' },
      /no expression that selects one/,
    ],
  },
});

testChatRule(reachedModel, {
  fine: {
    'a key of messages': all(models('a', '$default'), selected('$request.body.type')),
    'the one for $default': answers('$default'),
  },
  found: {
    'a key of answers': [
      all(answers('a'), selected('$request.body.type')),
      { id: 'route:4', field: 'response.models.0.key' },
      /answers of sendmessage under the key a/,
    ],
    'a key beside $default': [
      answers('$default', 'a'),
      { id: 'route:4', field: 'response.models.1.key' },
      /under the key a/,
    ],
  },
});

const documented = route(4, { documentation: { tags: [], deprecated: false, pushes: [], reply: { name: 'Sent' } } });
testChatRule(documentedReply, {
  fine: { 'a reply that is sent': all(documented, returned()) },
  found: {
    'a reply that is not': [
      documented,
      { id: 'route:4', field: 'documentation.reply' },
      /sendmessage documents a reply/,
    ],
  },
});

const fromAuthorizer = api({ apiKeySelectionExpression: '$context.authorizer.usageIdentifierKey' });
testChatRule(keyFromAuthorizer, {
  fine: {
    'a Lambda authorizer': all(fromAuthorizer, authorizer(), route(1, { apiKeyRequired: true, authorization: guard })),
    'no key asked for': fromAuthorizer,
  },
  found: {
    'nobody who says the key': [
      all(fromAuthorizer, route(1, { apiKeyRequired: true })),
      { id: 'api:1', field: 'apiKeySelectionExpression' },
      /none guards \$connect/,
    ],
    IAM: [
      all(fromAuthorizer, route(1, { apiKeyRequired: true, authorization: { kind: 'iam' } })),
      { id: 'api:1', field: 'apiKeySelectionExpression' },
      /none guards \$connect/,
    ],
  },
});

testChatFixes(documentedReply, {
  'a function that could answer': [
    documented,
    ['Let sendmessage answer', 'Document the reply of sendmessage as pushed'],
    ['route:4', 'response', { models: [], parameters: [] }],
  ],
});
