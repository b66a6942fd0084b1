import { produce } from 'immer';
import { expect, test } from 'vitest';
import { CHAT } from '../model/chat.ts';
import { TEMPLATE_LENGTH } from '../model/checkTemplate.ts';
import { createIntegration } from '../model/createIntegration.ts';
import { isKind } from '../model/ids.ts';
import { INTEGRATION_KIND_LIST, INTEGRATION_KINDS } from '../model/integrationKinds.ts';
import type { NewFunction } from '../model/lambdaFunction.ts';
import type { IntegrationResponse, ServiceTarget } from '../model/webSocketIntegration.ts';
import { awaitedResponse } from './awaitedResponse.ts';
import { awsActions } from './awsActions.ts';
import { awsAnyResource } from './awsAnyResource.ts';
import { awsRegion } from './awsRegion.ts';
import { awsResources } from './awsResources.ts';
import { awsService } from './awsService.ts';
import { awsTarget } from './awsTarget.ts';
import { call, endpoint, mock, route, stage, twoWay } from './chatChanges.ts';
import { declaredParameter } from './declaredParameter.ts';
import { defaultResponse } from './defaultResponse.ts';
import { diagnose } from './diagnose.ts';
import { filledPlaceholder } from './filledPlaceholder.ts';
import { hasResponse } from './hasResponse.ts';
import { integrationResponseKey } from './integrationResponseKey.ts';
import { messageDestination } from './messageDestination.ts';
import { messageSource } from './messageSource.ts';
import { mockStatus } from './mockStatus.ts';
import { templateBlocks } from './templateBlocks.ts';
import { templateExpression } from './templateExpression.ts';
import { templateKeyCharacters } from './templateKeyCharacters.ts';
import { templateLength } from './templateLength.ts';
import { templateNames } from './templateNames.ts';
import { templateSelection } from './templateSelection.ts';
import { all, type Change, testChatRule } from './testRule.ts';
import { uniqueIntegrationResponse } from './uniqueIntegrationResponse.ts';
import { uniqueMessageParameter } from './uniqueMessageParameter.ts';
import { uniqueTemplateKey } from './uniqueTemplateKey.ts';

const at = (field: string) => ({ id: 'integration:3', field }) as const;
const response = (key: string, fields: Partial<IntegrationResponse> = {}): IntegrationResponse => ({
  key,
  templates: [],
  parameters: [],
  ...fields,
});
const responses = (...keys: string[]) => mock({ responses: keys.map((key) => response(key)) });

testChatRule(hasResponse, {
  fine: {
    'a response for $default': all(responses('$default'), twoWay),
    'one for successes alone': all(responses('/200/'), twoWay),
    'a route that nobody waits for': responses(),
    'a proxy': twoWay,
  },
  found: {
    'no response': [all(responses(), twoWay), at('responses'), /\$default sends its clients the answer of reply/],
  },
});

testChatRule(defaultResponse, {
  fine: {
    'a response for $default': all(responses('$default'), twoWay),
    'a route that nobody waits for': responses('/4\\d\\d/'),
    'a proxy': twoWay,
    'no response at all, which another rule finds': all(responses(), twoWay),
  },
  found: {
    'one for errors alone': [all(responses('/4\\d\\d/'), twoWay), at('responses'), /no response for \$default/],
  },
});

const answering = mock({
  responses: [response('$default', { templates: [{ key: '$default', template: '{}' }] })],
});
testChatRule(awaitedResponse, {
  fine: {
    'a client that waits': all(answering, twoWay),
    'a response that changes nothing': responses('$default'),
    'a client that connects': all(answering, route(1, { integrationId: 'integration:3' })),
    'no route, which another rule finds': all(answering, route(3, { integrationId: 'integration:1' })),
  },
  found: { 'an answer that nobody gets': [answering, at('responses.0'), /reply prepares an answer/] },
});

testChatRule(integrationResponseKey, {
  fine: {
    '$default and regular expressions': responses(
      '$default',
      '/4\\d\\d/',
      '/.*timed out.*/',
      '/(?i)error/',
      '/.*+bad/',
      '/(?>a)b/',
    ),
  },
  found: {
    nothing: [responses(''), at('responses.0.key'), /does not say what it is for/],
    'a status alone': [responses('$default', '404'), at('responses.1.key'), /is for 404;/],
    'a bracket that nothing closes': [responses('/(/'), at('responses.0.key'), /no regular expression/],
  },
});

testChatRule(uniqueIntegrationResponse, {
  fine: { 'a key for each': responses('$default', '/5\\d\\d/') },
  found: { 'one key twice': [responses('$default', '$default'), at('responses.1.key'), /two responses for \$default/] },
});

const template = (text: string, key = '$default') => ({ key, template: text });
const templates = (...list: ReturnType<typeof template>[]) => mock({ requestTemplates: list });
testChatRule(mockStatus, {
  fine: { 'a status': mock(), 'a status of another form': templates(template("{ 'statusCode' : 500 }")) },
  found: {
    'no template': [templates(), at('requestTemplates'), /reply has no template/],
    'a template without one': [
      templates(template('{"statusCode": 200}'), template('{}', 'other')),
      at('requestTemplates.1.template'),
      /reply has a template that does not say/,
    ],
  },
});

/** The same without an expression. */
const unselected = (change: Change): Change =>
  all(change, (chat) => {
    const integration = chat.integrations['integration:3'];
    if (integration && 'templateSelectionExpression' in integration) delete integration.templateSelectionExpression;
  });
const chosen = (templateSelectionExpression: string, ...keys: string[]) =>
  mock({ templateSelectionExpression, requestTemplates: keys.map((key) => template('{"statusCode": 200}', key)) });
testChatRule(templateSelection, {
  fine: {
    'one that is there': chosen('\\$default', '$default'),
    'what depends on the message': chosen('${request.body.type}', 'a'),
    'neither an expression nor a template': unselected(templates()),
    'a mock without a template, which another rule finds': chosen('\\$default'),
  },
  found: {
    'a key that no template has': [
      chosen('\\$default', 'a'),
      at('templateSelectionExpression'),
      /always selects \$default, and there is no template of that key for the messages to reply; they are passed on as they are/,
    ],
    'messages that are refused': [
      all(chosen('\\$default', 'a'), endpoint({ passthroughBehavior: 'NEVER' })),
      at('templateSelectionExpression'),
      /; they are refused/,
    ],
    'no expression': [unselected(mock()), at('templateSelectionExpression'), /No expression selects/],
    'no template': [call({ requestTemplates: [] }), at('requestTemplates'), /and there is none for/],
    'an answer': [
      mock({ responses: [response('$default', { templates: [template('{}')] })] }),
      at('responses.0.templateSelectionExpression'),
      /answers of reply under \$default/,
    ],
  },
});

const ofAnswers = (expression: string) =>
  mock({ responses: [response('$default', { templateSelectionExpression: expression, templates: [template('{}')] })] });
testChatRule(templateExpression, {
  fine: {
    'a text': chosen('\\$default', '$default'),
    'a member of the message': chosen('${request.body.type}-x', 'a'),
    'the status of an answer': ofAnswers('$integration.response.statuscode'),
    'a header of an answer': ofAnswers('${integration.response.header.X-Id}'),
  },
  found: {
    nothing: [chosen('', ''), at('templateSelectionExpression'), /messages to reply is empty/],
    'a status of a message': [
      chosen('$integration.response.statuscode', 'a'),
      at('templateSelectionExpression'),
      /reads \$integration/,
    ],
    'a message of an answer': [
      ofAnswers('$request.body.type'),
      at('responses.0.templateSelectionExpression'),
      /reads \$request\.body\.type/,
    ],
    'a key that is not escaped': [chosen('$default', '$default'), at('templateSelectionExpression'), /reads \$default/],
  },
});

testChatRule(uniqueTemplateKey, {
  fine: { 'a key for each': chosen('\\$default', '$default', 'a') },
  found: {
    'no key': [chosen('\\$default', '$default', ''), at('requestTemplates.1.key'), /messages to reply has no key/],
    'one key twice': [
      chosen('\\$default', '$default', '$default'),
      at('requestTemplates.1.key'),
      /two templates for the messages to reply under the key \$default/,
    ],
  },
});

testChatRule(templateKeyCharacters, {
  fine: {
    'keys with letters or digits': chosen('\\$default', '$default', '- a', '204', 'é-1', 'Reference'),
    'a key of answers without any': mock({
      responses: [response('$default', { templates: [{ key: 'é', template: '{}' }] })],
    }),
  },
  found: {
    'a key of neither': [
      chosen('\\$default', '$default', 'é'),
      at('requestTemplates.1.key'),
      /has the key é, which has neither a letter from a to z nor a digit/,
    ],
    'the name of a function': [
      mock({ responses: [response('$default', { templates: [{ key: 'Fn::Sub', template: '{}' }] })] }),
      at('responses.0.templates.0.key'),
      /has the key Fn::Sub, which CloudFormation takes for one of its functions/,
    ],
  },
});

const padded = (length: number) => templates(template('{"statusCode": 200}'.padEnd(length)));
testChatRule(templateLength, {
  fine: { 'the longest': padded(TEMPLATE_LENGTH) },
  found: { 'one more': [padded(TEMPLATE_LENGTH + 1), at('requestTemplates.0.template'), /at most 32,768/] },
});

testChatRule(templateBlocks, {
  fine: { 'a block that is closed': templates(template('#if($context.stage)#end {"statusCode": 200}')) },
  found: {
    'a block that is not': [
      templates(template('{"statusCode": 200,\n#if($context.stage)}')),
      at('requestTemplates.0.template'),
      /messages to reply, line 2, column 1: #if has no #end/,
    ],
  },
});

testChatRule(templateNames, {
  fine: { 'a variable of its own': templates(template('#set($a = 1){"statusCode": 200, "a": $a}')) },
  found: {
    'a name that nothing sets': [
      templates(template('{"statusCode": 200, "a": $a}')),
      at('requestTemplates.0.template'),
      /Nothing sets \$a/,
    ],
  },
});

type Pair = [destination: string, source: string];
const pairs = (list: Pair[]) => list.map(([destination, source]) => ({ destination, source }));
const sent = (...list: Pair[]) => endpoint({ requestParameters: pairs(list) });
const returned = (...list: Pair[]) => mock({ responses: [response('$default', { parameters: pairs(list) })] });
testChatRule(messageDestination, {
  fine: {
    'a header, a query and a path': sent(
      ['integration.request.header.X-Id', "'a'"],
      ['integration.request.querystring.a.b', "'a'"],
      ['integration.request.path.$id', "'a'"],
    ),
    'a header of an answer': returned(['route.response.header.X-Id', "'a'"]),
  },
  found: {
    nothing: [sent(['', "'a'"]), at('requestParameters'), /goes to nothing/],
    'a name with a space': [
      sent(['integration.request.header.a b', "'a'"]),
      at('requestParameters'),
      /goes to integration/,
    ],
    'the form of an HTTP API': [sent(['append:header.x', "'a'"]), at('requestParameters'), /append:header\.x/],
    'a header of the message to the client': [
      returned(['integration.request.header.x', "'a'"]),
      at('responses.0.parameters'),
      /it takes route\.response\.header\.name/,
    ],
  },
});

const source = (text: string) => sent(['integration.request.header.x', text]);
testChatRule(messageSource, {
  fine: {
    'every source of a message': sent(
      ['integration.request.header.a', 'route.request.body.a.b'],
      ['integration.request.header.b', 'context.identity.sourceIp'],
      ['integration.request.header.c', "'a text'"],
      ['integration.request.header.d', 'route.request.body'],
    ),
    'every source of an answer': returned(
      ['route.response.header.a', 'integration.response.header.x-id'],
      ['route.response.header.b', 'integration.response.body.id'],
      ['route.response.header.c', "'a'"],
    ),
    'a stage variable': all(source('stageVariables.a'), stage({ variables: [{ name: 'a', value: 'x' }] })),
  },
  found: {
    nothing: [source(''), at('requestParameters'), /has no value/],
    'a text without quotes': [source('text'), at('requestParameters'), /takes text, which is no source/],
    'a dollar sign': [source('$context.connectionId'), at('requestParameters'), /without a \$/],
    'too long a text': [source(`'${'x'.repeat(511)}'`), at('requestParameters'), /513 characters/],
    'the answer in a message': [source('integration.response.body.a'), at('requestParameters'), /no source/],
  },
});

testChatRule(uniqueMessageParameter, {
  fine: {
    'a header and a query': sent(['integration.request.header.a', "'a'"], ['integration.request.querystring.a', "'a'"]),
  },
  found: {
    'one header twice': [
      sent(['integration.request.header.a', "'a'"], ['integration.request.header.a', "'b'"]),
      at('requestParameters'),
      /Two parameters of the messages to old-chat/,
    ],
  },
});

const declares = (name: string) =>
  route(1, { integrationId: 'integration:3', requestParameters: [{ in: 'querystring', name, required: true }] });
const connectOnly: Change = route(3, { integrationId: 'integration:1' });
testChatRule(declaredParameter, {
  fine: {
    'a parameter that $connect declares': all(source('route.request.querystring.room'), declares('room'), connectOnly),
    'what several values of it are': all(
      source('route.request.multivaluequerystring.room'),
      declares('room'),
      connectOnly,
    ),
    'a member of a message': source('route.request.body.room'),
  },
  found: {
    'a parameter of messages': [
      source('route.request.header.room'),
      at('requestParameters'),
      /\$default leads there too/,
    ],
    'one that $connect does not declare': [
      all(source('route.request.querystring.room'), declares('Room'), connectOnly),
      at('requestParameters'),
      /which \$connect does not declare/,
    ],
    'a header that is declared as a query': [
      all(source('route.request.header.room'), declares('room'), connectOnly),
      at('requestParameters'),
      /route\.request\.header\.room, which \$connect does not declare/,
    ],
  },
});

const toPath = (url: string, ...list: Pair[]) => endpoint({ url, requestParameters: pairs(list) });
testChatRule(filledPlaceholder, {
  fine: {
    'a placeholder with a value': toPath('https://example.com/{id}', [
      'integration.request.path.id',
      'route.request.body.id',
    ]),
  },
  found: {
    'one without': [toPath('https://example.com/{id}'), at('url'), /has \{id\}, for which/],
    'one of another name': [
      toPath('https://example.com/{id}', ['integration.request.path.Id', "'a'"]),
      at('url'),
      /old-chat has \{id\}/,
    ],
  },
});

testChatRule(awsService, {
  fine: { 'a service': call(), 'a subdomain of one': call({ service: 'abc123.iot' }) },
  found: {
    none: [call({ service: '' }), at('service'), /does not say which service/],
    'capital letters': [call({ service: 'DynamoDB' }), at('service'), /goes to DynamoDB/],
  },
});

const target = (fields: ServiceTarget) => call({ target: fields });
const path = (text: string) => target({ kind: 'path', path: text });
const action = (text: string) => target({ kind: 'action', action: text });
testChatRule(awsTarget, {
  fine: {
    'an action': action('PutItem'),
    'an action with parameters': action('GetObject&Bucket=a&Key={key}'),
    'a path': path('111122223333/messages'),
  },
  found: {
    'no action': [action(''), at('target.action'), /names no action/],
    'an action with a space': [action('Put Item'), at('target.action'), /Put Item/],
    'no path': [path(''), at('target.path'), /names no path/],
    'a slash before it': [path('/a'), at('target.path'), /begins with a slash/],
    'a space in a path': [path('a b'), at('target.path'), /percent-encoded/],
  },
});

testChatRule(awsRegion, {
  fine: { 'that of the API': call(), 'another one': call({ region: 'eu-west-1' }) },
  found: {
    'a city': [call({ region: 'Frankfurt' }), at('region'), /Frankfurt in the call put-item/],
    'an empty text': [call({ region: '' }), at('region'), /An empty text/],
  },
});

const role = (actions: string[], resources: string[] = [], fields = {}) =>
  call({ credentials: { source: 'new-role', actions, resources }, ...fields });
testChatRule(awsActions, {
  fine: {
    'what the action says': role([]),
    'actions of IAM': role(['dynamodb:PutItem', 'dynamodb:Batch*']),
    'those of a path': role(['sqs:SendMessage'], [], { target: { kind: 'path', path: 'a' } }),
    'a role that is there': call({ target: { kind: 'path', path: 'a' }, credentials: { source: 'existing-role' } }),
  },
  found: {
    'an action without its service': [role(['PutItem']), at('credentials.actions'), /is allowed PutItem/],
    'a path that says nothing': [
      role([], [], { target: { kind: 'path', path: 'a' } }),
      at('credentials.actions'),
      /it would allow nothing/,
    ],
  },
});

const TABLE = 'arn:aws:dynamodb:eu-west-1:111122223333:table/messages';
testChatRule(awsResources, {
  fine: {
    'none, which are asked for': role([]),
    ARNs: role([], [TABLE, 'arn:aws:s3:::bucket/*', 'arn:aws-cn:iam::111122223333:role/a']),
    'every resource, which another rule finds': role([], ['*']),
  },
  found: { 'a name': [role([], [TABLE, 'messages']), at('credentials.resources'), /is for messages, which is no ARN/] },
});

testChatRule(awsAnyResource, {
  fine: { 'a table': role([], [TABLE]) },
  found: { 'every resource': [role([], ['*']), at('credentials.resources'), /every resource/] },
});

const kinds = INTEGRATION_KIND_LIST.filter((kind) => INTEGRATION_KINDS[kind].protocol === 'WEBSOCKET');
test.each(kinds)('a new integration of the kind %s works as it is made', (kind) => {
  const { needs, integration } = createIntegration(CHAT, 'api:1', kind);
  const design = produce(CHAT, (chat) => {
    for (const needed of needs) if (isKind('function', needed.id)) chat.functions[needed.id] = needed as NewFunction; // of its kind
    chat.integrations[integration.id] = integration;
    delete chat.integrations['integration:3'];
    Object.assign(chat.routes['route:3'] ?? {}, {
      integrationId: integration.id,
      response: { models: [], parameters: [] },
    });
  });
  expect(diagnose(design)).toEqual([]);
});
