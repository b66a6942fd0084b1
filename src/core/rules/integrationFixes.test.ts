import { produce } from 'immer';
import { expect, test } from 'vitest';
import { applied } from '../commands/testCommand.ts';
import { documentOf } from '../model/document.ts';
import type { AlbIntegration } from '../model/integration.ts';
import type { ParameterMapping } from '../model/parameterMapping.ts';
import { balance, SHOP } from '../model/shop.ts';
import { aliasName } from './aliasName.ts';
import { awaitedResponse } from './awaitedResponse.ts';
import { awsActions } from './awsActions.ts';
import { awsAnyAction } from './awsAnyAction.ts';
import { awsAnyResource } from './awsAnyResource.ts';
import { awsRegion } from './awsRegion.ts';
import { awsResources } from './awsResources.ts';
import { awsService } from './awsService.ts';
import { awsTarget } from './awsTarget.ts';
import { callbackVariable } from './callbackVariable.ts';
import { callerIsKnown } from './callerIsKnown.ts';
import { call, endpoint as chatEndpoint, handler as chatHandler, mock, route, twoWay } from './chatChanges.ts';
import { connectionsGranted } from './connectionsGranted.ts';
import { declaredParameter } from './declaredParameter.ts';
import { defaultResponse } from './defaultResponse.ts';
import { diagnose } from './diagnose.ts';
import { filledPlaceholder } from './filledPlaceholder.ts';
import { functionArn } from './functionArn.ts';
import { functionHandler } from './functionHandler.ts';
import { functionNamed } from './functionNamed.ts';
import { hasResponse } from './hasResponse.ts';
import { integrationNamed } from './integrationNamed.ts';
import { integrationResponseKey } from './integrationResponseKey.ts';
import { integrationTimeout } from './integrationTimeout.ts';
import { integrationUrl } from './integrationUrl.ts';
import { knownPlaceholder } from './knownPlaceholder.ts';
import { listenerArn } from './listenerArn.ts';
import { mappingDestination } from './mappingDestination.ts';
import { mappingPathParameter } from './mappingPathParameter.ts';
import { mappingReservedHeader } from './mappingReservedHeader.ts';
import { mappingValue } from './mappingValue.ts';
import { messageDestination } from './messageDestination.ts';
import { messageSource } from './messageSource.ts';
import { mockStatus } from './mockStatus.ts';
import { pathPassedOn } from './pathPassedOn.ts';
import { publicPlainHttp } from './publicPlainHttp.ts';
import { fixAll } from './quickFixes.ts';
import { responseStatusCode } from './responseStatusCode.ts';
import { serverName } from './serverName.ts';
import { shorterThanFunction } from './shorterThanFunction.ts';
import { stageInPath } from './stageInPath.ts';
import { templateBlocks } from './templateBlocks.ts';
import { templateExpression } from './templateExpression.ts';
import { templateSelection } from './templateSelection.ts';
import { all, type Change, testChatFixes, testChatRule, testFixes, testRule } from './testRule.ts';
import { uniqueFunctionName } from './uniqueFunctionName.ts';
import { uniqueIntegrationName } from './uniqueIntegrationName.ts';
import { uniqueMappingDestination } from './uniqueMappingDestination.ts';
import { uniqueTemplateKey } from './uniqueTemplateKey.ts';
import { urlExpression } from './urlExpression.ts';

/** What mends integrations and functions; and rules about their safety. */

const endpoint =
  (fields: object): Change =>
  (shop) =>
    Object.assign(shop.integrations['integration:2'] ?? {}, fields);
const url = (text: string) => endpoint({ url: text });
const path =
  (text: string): Change =>
  (shop) =>
    Object.assign(shop.routes['route:2'] ?? {}, { key: { kind: 'match', method: 'GET', path: text } });
const set = (field: string, value: unknown) => ['integration:2', field, value] as const;

testRule(publicPlainHttp, {
  fine: {
    'a URL with https': url('https://example.com/{id}'),
    'a host that only a private network knows, which another rule finds': url('http://10.0.0.1/{id}'),
  },
  found: {
    'a URL with http': [
      url('http://example.com/{id}'),
      { id: 'integration:2', field: 'url' },
      /old-shop over plain HTTP, through the public internet/,
    ],
    'a host that a stage names': [
      url('http://${stageVariables.host}/{id}'),
      { id: 'integration:2', field: 'url' },
      /plain HTTP/,
    ],
  },
});
testChatRule(publicPlainHttp, {
  fine: {},
  found: {
    'a URL in capitals': [
      chatEndpoint({ url: 'HTTP://example.com' }),
      { id: 'integration:3', field: 'url' },
      /old-chat over plain HTTP/,
    ],
  },
});

const lambdaTimeout =
  (timeoutInMillis: number): Change =>
  (shop) =>
    Object.assign(shop.integrations['integration:1'] ?? {}, { timeoutInMillis });
testRule(shorterThanFunction, {
  fine: {
    'as long as a function may run': lambdaTimeout(3000),
    'a function that is there already': all(lambdaTimeout(500), (shop) => {
      shop.functions['function:1'] = { id: 'function:1', source: 'existing', name: 'shop' };
    }),
    'a URL': endpoint({ timeoutInMillis: 100 }),
  },
  found: {
    'a shorter wait': [
      lambdaTimeout(2999),
      { id: 'integration:1', field: 'timeoutInMillis' },
      /waits 2,999 ms for shop, which may run for 3 seconds/,
    ],
  },
});

const role = (actions: string[], resources: string[] = [], fields = {}) =>
  call({ credentials: { source: 'new-role', actions, resources }, ...fields });
testChatRule(awsAnyAction, {
  fine: { 'one action': role(['dynamodb:PutItem']), 'some of a kind': role(['dynamodb:Batch*']), none: role([]) },
  found: {
    'every action': [
      role(['dynamodb:*']),
      { id: 'integration:3', field: 'credentials.actions' },
      /allowed every action of dynamodb \(dynamodb:\*\)/,
    ],
    'every action beside one': [
      role(['dynamodb:PutItem', 'sqs:*']),
      { id: 'integration:3', field: 'credentials.actions' },
      /every action of sqs/,
    ],
  },
});
testChatFixes(awsAnyAction, {
  'a call of an action': [role(['dynamodb:*']), ['Allow PutItem alone'], ['integration:3', 'credentials.actions', []]],
  'other actions beside it': [role(['dynamodb:*', 'sqs:SendMessage']), ['Keep the other actions alone']],
  'a path, which says nothing of what it needs': [role(['sqs:*'], [], { target: { kind: 'path', path: 'a' } }), []],
});

testFixes(integrationNamed, { 'a URL': [endpoint({ name: '' }), ['Call it endpoint'], set('name', 'endpoint')] });
testFixes(functionNamed, {
  'a function': [
    (shop) => Object.assign(shop.functions['function:1'] ?? {}, { name: '' }),
    ['Call it function'],
    ['function:1', 'name', 'function'],
  ],
});
const second =
  (name: string): Change =>
  (shop) => {
    const first = shop.integrations['integration:2'];
    if (first) shop.integrations['integration:3'] = { ...first, id: 'integration:3', name } as AlbIntegration; // of its kind
  };
testFixes(uniqueIntegrationName, {
  'a name but for case': [second('Old-Shop'), ['Call it Old-Shop-2'], ['integration:3', 'name', 'Old-Shop-2']],
});
testFixes(uniqueFunctionName, {
  'a name but for case': [
    (shop) => {
      shop.functions['function:2'] = { id: 'function:2', source: 'existing', name: 'SHOP' };
    },
    ['Call it SHOP-2'],
  ],
});

testFixes(integrationUrl, {
  spaces: [url(' https://example.com/{id} '), ['Trim the URL'], set('url', 'https://example.com/{id}')],
  'a letter outside ASCII': [
    url('https://example.com/ü b/{id}'),
    ['Percent-encode the URL'],
    set('url', 'https://example.com/%C3%BC%20b/{id}'),
  ],
  'a host alone': [
    url('example.com:8443/{id}'),
    ['Begin the URL with https://'],
    set('url', 'https://example.com:8443/{id}'),
  ],
  'a name of a host that has to be encoded otherwise': [url('https://bücher.example/{id}'), []],
  nothing: [url(''), []],
});
testFixes(publicPlainHttp, {
  'a URL': [url('HTTP://example.com/{id}'), ['Call it over https://'], set('url', 'https://example.com/{id}')],
});
const variables: Change = (shop) =>
  Object.assign(shop.stages['stage:1'] ?? {}, { variables: [{ name: 'base_1', value: 'x' }] });
testFixes(urlExpression, {
  'a variable of a stage': [
    all(variables, url('https://example.com/${base_1}/{id}')),
    ['Write ${stageVariables.base_1}'],
    set('url', 'https://example.com/${stageVariables.base_1}/{id}'),
  ],
  'a parameter of the path': [
    url('https://example.com/${request.path.id}'),
    ['Write {id}'],
    set('url', 'https://example.com/{id}'),
  ],
  'what nothing is called': [url('https://example.com/${context.apiId}/{id}'), []],
});
testFixes(knownPlaceholder, {
  'another name': [
    url('https://example.com/{isbn}?a=${stageVariables.isbn}'),
    ['Write {id}'],
    set('url', 'https://example.com/{id}?a=${stageVariables.isbn}'),
  ],
  'a name with +': [all(path('/books/{rest+}'), url('https://example.com/{rest+}')), ['Write {rest}']],
  'a second route without any': [
    all(url('https://example.com/{isbn}'), (shop) => {
      Object.assign(shop.routes['route:3'] ?? {}, { integrationId: 'integration:2' });
    }),
    [],
  ],
});
testFixes(pathPassedOn, {
  'a parameter': [
    url('https://example.com/a/?b=c'),
    ['Append /{id} to the URL'],
    set('url', 'https://example.com/a/{id}?b=c'),
  ],
  'two of them': [
    all(path('/books/{id}/{rest+}'), url('https://example.com')),
    ['Append /{id}/{rest} to the URL'],
    set('url', 'https://example.com/{id}/{rest}'),
  ],
});
testFixes(integrationTimeout, {
  'too much': [endpoint({ timeoutInMillis: 90_000 }), ['Make it 30,000 ms'], set('timeoutInMillis', 30_000)],
  'a fraction': [endpoint({ timeoutInMillis: 99.5 }), ['Make it 100 ms'], set('timeoutInMillis', 100)],
});
testFixes(shorterThanFunction, {
  'a short wait': [lambdaTimeout(500), ['Wait for 3,000 ms', 'Wait as long as API Gateway can']],
});

const balanced =
  (fields: Partial<AlbIntegration> = {}): Change =>
  (shop) =>
    balance(shop, fields, { subnetIds: ['subnet-0a1b2c3d', 'subnet-1a2b3c4d'] });
const ELB = 'arn:aws:elasticloadbalancing:eu-west-1:123456789012';
const askForIt = 'Ask for the listener at deployment';
testFixes(listenerArn, {
  'a listener of the other kind': [
    balanced({ listenerArn: `${ELB}:listener/net/shop/50dc/0467` }),
    ['Make it a Network Load Balancer', askForIt],
    set('kind', 'nlb'),
  ],
  'a rule of a listener': [
    balanced({ listenerArn: `${ELB}:listener-rule/app/shop/50dc/0467/9683` }),
    ['Go to the listener of the rule', askForIt],
    set('listenerArn', `${ELB}:listener/app/shop/50dc/0467`),
  ],
  'a load balancer': [balanced({ listenerArn: `${ELB}:loadbalancer/app/shop/50dc` }), [askForIt]],
});
testFixes(serverName, {
  'a URL': [
    balanced({ serverNameToVerify: 'https://internal.example.com:8443/' }),
    ['Make it internal.example.com', 'Call it over plain HTTP'],
    set('serverNameToVerify', 'internal.example.com'),
  ],
});
const beta: Change = (shop) => {
  if (shop.stages['stage:1']) shop.stages['stage:1'].name = 'beta';
};
testFixes(stageInPath, {
  'an integration without mappings': [
    all(balanced(), beta),
    ['Map overwrite:path to $request.path'],
    set('mappings', { request: [{ destination: 'overwrite:path', value: '$request.path' }], responses: [] }),
  ],
});

const requests = (...request: ParameterMapping[]): Change => balanced({ mappings: { request, responses: [] } });
const changed = (destination: string, value = 'x'): Change => requests({ destination, value });
testFixes(mappingDestination, {
  'a header without an action': [
    changed('header.x-id'),
    ['Write overwrite:header.x-id', 'Write append:header.x-id', 'Delete the mapping of header.x-id'],
  ],
  'a dot in the place of the colon': [
    changed('Overwrite.headers.x-id'),
    ['Write overwrite:header.x-id', 'Delete the mapping of Overwrite.headers.x-id'],
    set('mappings.request.0.destination', 'overwrite:header.x-id'),
  ],
  nothing: [changed(''), ['Delete the mapping of nothing'], set('mappings', undefined)],
});
testFixes(mappingReservedHeader, {
  'a header that can have another name': [
    changed('append:header.Authorization'),
    ['Use the header x-authorization', 'Delete the mapping of append:header.Authorization'],
  ],
  'one that is taken away': [
    changed('remove:header.Authorization', ''),
    ['Delete the mapping of remove:header.Authorization'],
  ],
  'one of CORS': [
    changed('overwrite:header.access-control-max-age'),
    ['Delete the mapping of overwrite:header.access-control-max-age'],
  ],
});
testFixes(uniqueMappingDestination, {
  'one header twice': [
    requests({ destination: 'append:header.a', value: '1' }, { destination: 'append:header.A', value: '2' }),
    ['Delete the later mapping of append:header.A', 'Delete the earlier mapping of append:header.A'],
    set('mappings.request', [{ destination: 'append:header.a', value: '1' }]),
  ],
});
testFixes(mappingValue, {
  'a source by another name': [
    changed('append:header.x-id', '${request.queryString.id}-${request.path.id}'),
    ['Write ${request.querystring.id}-${request.path.id}', 'Delete the mapping of append:header.x-id'],
    set('mappings.request.0.value', '${request.querystring.id}-${request.path.id}'),
  ],
  'an open brace': [
    changed('append:header.x-id', '${context.stage'),
    ['Write ${context.stage}', 'Delete the mapping of append:header.x-id'],
  ],
  'the answer in a request': [
    changed('append:header.x-id', '$response.body.a'),
    ['Delete the mapping of append:header.x-id'],
  ],
});
testFixes(mappingPathParameter, {
  'another name': [
    changed('append:header.x-id', 'a ${request.path.isbn} b'),
    ['Take $request.path.id'],
    set('mappings.request.0.value', 'a ${request.path.id} b'),
  ],
});
const answers = (...responses: [statusCode: string, ...mappings: ParameterMapping[]][]): Change =>
  balanced({
    mappings: { request: [], responses: responses.map(([statusCode, ...mappings]) => ({ statusCode, mappings })) },
  });
const header = (name: string): ParameterMapping => ({ destination: `append:header.${name}`, value: '1' });
testFixes(responseStatusCode, {
  'one twice': [
    answers(['404', header('a')], ['404', header('b')]),
    ['Bring the changes for 404 together', 'Delete the later changes for 404'],
    set('mappings.responses', [{ statusCode: '404', mappings: [header('a'), header('b')] }]),
  ],
  'one twice with the same changes': [
    answers(['404', header('a')], ['404', header('A')]),
    ['Delete the later changes for 404'],
  ],
  'a space': [answers([' 404']), ['Make it 404'], set('mappings.responses.0.statusCode', '404')],
  'no status': [answers(['200', header('a')], ['', header('b')]), ['Delete the changes for no status']],
});

const credentials =
  (value: object): Change =>
  (shop) =>
    Object.assign(shop.integrations['integration:1'] ?? {}, { credentials: value });
testFixes(callerIsKnown, {
  'a route that IAM does not guard': [
    credentials({ source: 'caller' }),
    ['Guard GET /books by IAM', 'Invoke shop through a new role'],
    ['route:1', 'authorization', { kind: 'iam' }],
  ],
});

const handler =
  (fields: object): Change =>
  (shop) =>
    Object.assign(shop.functions['function:1'] ?? {}, fields);
testFixes(functionHandler, {
  'one export of another name': [
    handler({ code: 'exports.main = () => 1;\n' }),
    ['Let main be the handler'],
    ['function:1', 'code', 'exports.main = () => 1;\n\nexports.handler = exports.main;\n'],
  ],
  'a definition of Python': [
    handler({ runtime: 'python3.14', code: 'def main(event, context):\n    return {}' }),
    ['Let main be the handler'],
    ['function:1', 'code', 'def main(event, context):\n    return {}\n\nhandler = main\n'],
  ],
  'two of them': [handler({ code: 'exports.a = 1; \nexports.b = 2;' }), []],
});
const alias = (name: string) => handler({ qualifier: { kind: 'alias', name } });
testFixes(aliasName, {
  nothing: [alias(''), ['Call it live']],
  'the number of a version': [alias('42'), ['Call it v42']],
  'a space': [alias('so so'), ['Call it so-so']],
});
const existing =
  (arn: string): Change =>
  (shop) => {
    shop.functions['function:1'] = { id: 'function:1', source: 'existing', name: 'shop', arn };
  };
const SHOP_ARN = 'arn:aws:lambda:eu-west-1:123456789012:function:shop';
testFixes(functionArn, {
  'the latest version by name': [
    existing(`${SHOP_ARN}:$LATEST`),
    ['Take :$LATEST away', 'Ask for the ARN at deployment'],
    ['function:1', 'arn', SHOP_ARN],
  ],
  'an invocation URI': [
    existing(`arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/${SHOP_ARN}/invocations`),
    ['Use the ARN of the function in it', 'Ask for the ARN at deployment'],
    ['function:1', 'arn', SHOP_ARN],
  ],
  'a name': [existing('shop'), ['Ask for the ARN at deployment'], ['function:1', 'arn', undefined]],
});

const chatAt = (field: string, value: unknown) => ['integration:3', field, value] as const;
const response = (key: string, fields: object = {}) => ({ key, templates: [], parameters: [], ...fields });
const template = (text: string, key = '$default') => ({ key, template: text });
testChatFixes(hasResponse, {
  'no response': [
    all(mock({ responses: [] }), twoWay),
    ['Add a response for $default', 'Let $default send nothing back'],
    chatAt('responses', [response('$default')]),
  ],
});
testChatFixes(defaultResponse, {
  'one for successes alone': [
    all(mock({ responses: [response('/200/')] }), twoWay),
    ['Add a response for $default', 'Let $default send nothing back'],
    chatAt('responses', [response('/200/'), response('$default')]),
  ],
});
testChatFixes(awaitedResponse, {
  'an answer that nobody gets': [
    mock({
      responses: [response('$default', { templates: [template('{}')], templateSelectionExpression: '\\$default' })],
    }),
    ['Let $default send a response back', 'Delete the templates and parameters of its answers'],
    ['route:3', 'response', { models: [], parameters: [] }],
  ],
});
const keyed = (...keys: string[]) => mock({ responses: keys.map((key) => response(key)) });
testChatFixes(integrationResponseKey, {
  'a status alone': [keyed('$default', '404'), ['Make it /404/'], chatAt('responses.1.key', '/404/')],
  'statuses as people write them': [keyed('4xx'), ['Make it /4\\d\\d/', 'Make it $default']],
  'no dollar sign': [keyed('default'), ['Make it $default']],
  'a bracket that nothing closes': [keyed('$default', '/(/'), []],
});
testChatFixes(mockStatus, {
  'no template': [mock({ requestTemplates: [] }), ['Add a template that answers 200']],
  'an empty one': [
    mock({ requestTemplates: [template('{ }')] }),
    ['Answer 200'],
    chatAt('requestTemplates.0.template', '{"statusCode": 200}'),
  ],
  'one that says other things': [
    mock({ requestTemplates: [template('{ "a": 1 }')] }),
    ['Answer 200'],
    chatAt('requestTemplates.0.template', '{"statusCode": 200,  "a": 1 }'),
  ],
  'one that does not begin so': [mock({ requestTemplates: [template('#set($a = 1)')] }), []],
});
const ok = (key: string) => template('{"statusCode": 200}', key);
testChatFixes(templateSelection, {
  'a key that no template has': [
    mock({ templateSelectionExpression: '\\$default', requestTemplates: [ok('a')] }),
    ['Always select the template a', 'Give the template a the key $default'],
    chatAt('templateSelectionExpression', 'a'),
  ],
  'one of several': [
    mock({ templateSelectionExpression: 'b', requestTemplates: [ok('a'), ok('$default')] }),
    ['Always select the template $default'],
    chatAt('templateSelectionExpression', '\\$default'),
  ],
  'no template': [call({ requestTemplates: [] }), ['Select no template']],
});
testChatFixes(templateExpression, {
  'a key that is not escaped': [
    mock({ templateSelectionExpression: '$default' }),
    ['Always select the template $default'],
    chatAt('templateSelectionExpression', '\\$default'),
  ],
});
testChatFixes(uniqueTemplateKey, {
  'no key': [
    mock({ templateSelectionExpression: '${request.body.a}', requestTemplates: [ok('')] }),
    ['Give it the key $default', 'Delete the template without a key'],
  ],
  'one key twice': [
    mock({ requestTemplates: [template('{"statusCode": 400}'), ok('$default')] }),
    ['Delete the earlier template under $default', 'Delete the later template under $default'],
    chatAt('requestTemplates', [ok('$default')]),
  ],
});
testChatFixes(templateBlocks, {
  'a block that is open': [
    mock({ requestTemplates: [template('{"statusCode": 200}#if($context.stage)')] }),
    ['Close #if at the end of the template'],
    chatAt('requestTemplates.0.template', '{"statusCode": 200}#if($context.stage)#end'),
  ],
  'an end of nothing': [
    mock({ requestTemplates: [template('{"statusCode": 200}#end')] }),
    ['Delete the #end that closes nothing'],
    chatAt('requestTemplates.0.template', '{"statusCode": 200}'),
  ],
});

type Pair = [destination: string, source: string];
const sent = (...list: Pair[]) =>
  chatEndpoint({ requestParameters: list.map(([destination, source]) => ({ destination, source })) });
testChatFixes(messageDestination, {
  'the form of an HTTP API': [
    sent(['append:header.x', "'a'"]),
    ['Write integration.request.header.x', 'Delete what goes to append:header.x'],
    chatAt('requestParameters.0.destination', 'integration.request.header.x'),
  ],
  nothing: [sent(['', "'a'"]), ['Delete what goes to nothing'], chatAt('requestParameters', [])],
});
const source = (text: string) => sent(['integration.request.header.x', text]);
testChatFixes(messageSource, {
  'a dollar sign': [
    source('${context.connectionId}'),
    ['Write context.connectionId', 'Delete what takes ${context.connectionId}'],
    chatAt('requestParameters.0.source', 'context.connectionId'),
  ],
  'a part of the message': [
    source('request.body.id'),
    ['Write route.request.body.id', 'Delete what takes request.body.id'],
  ],
  'a text': [
    source('text'),
    ["Write 'text'", 'Delete what takes text'],
    chatAt('requestParameters.0.source', "'text'"),
  ],
});
testChatFixes(declaredParameter, {
  'what $connect does not declare': [
    all(
      source('route.request.header.room'),
      route(1, { integrationId: 'integration:3' }),
      route(3, { integrationId: 'integration:1' }),
    ),
    ['Declare room in $connect', 'Delete what takes route.request.header.room'],
    ['route:1', 'requestParameters', [{ in: 'header', name: 'room', required: false }]],
  ],
  'a message': [source('route.request.header.room'), ['Delete what takes route.request.header.room']],
});
testChatFixes(filledPlaceholder, {
  'a placeholder': [
    chatEndpoint({ url: 'https://example.com/{id}' }),
    ['Take {id} from the message'],
    chatAt('requestParameters', [{ destination: 'integration.request.path.id', source: 'route.request.body.id' }]),
  ],
});

testChatFixes(awsService, {
  'capital letters': [call({ service: 'DynamoDB' }), ['Make it dynamodb'], chatAt('service', 'dynamodb')],
  'the name of the product': [call({ service: 'AWS Step Functions' }), ['Make it states']],
  none: [call({ service: '' }), []],
});
testChatFixes(awsTarget, {
  'an action with a space': [call({ target: { kind: 'action', action: 'Put Item' } }), ['Make it PutItem']],
  'the action of a policy': [call({ target: { kind: 'action', action: 'dynamodb:PutItem' } }), ['Make it PutItem']],
  'a slash before a path': [
    call({ target: { kind: 'path', path: '/a b' }, credentials: { source: 'existing-role' } }),
    ['Make it a%20b'],
    chatAt('target.path', 'a%20b'),
  ],
  'no action': [call({ target: { kind: 'action', action: '' } }), []],
});
testChatFixes(awsRegion, {
  'a zone': [call({ region: 'EU-West-1a' }), ['Make it eu-west-1', 'Call it in the region of the API']],
  'a city': [call({ region: 'Frankfurt' }), ['Call it in the region of the API'], chatAt('region', undefined)],
});
testChatFixes(awsActions, {
  'an action without its service': [
    role(['PutItem']),
    ['Allow dynamodb:PutItem', 'Delete PutItem'],
    chatAt('credentials.actions', ['dynamodb:PutItem']),
  ],
  'capital letters': [role(['DynamoDB:PutItem']), ['Allow dynamodb:PutItem', 'Delete DynamoDB:PutItem']],
});
const TABLE = 'arn:aws:dynamodb:eu-west-1:111122223333:table/messages';
testChatFixes(awsResources, {
  'a name beside an ARN': [
    role([], [TABLE, 'messages']),
    ['Delete messages'],
    chatAt('credentials.resources', [TABLE]),
  ],
  'a name alone': [role([], ['messages']), ['Ask for the ARNs at deployment']],
  'a space': [role([], [`${TABLE} `]), ['Trim the ARN', 'Ask for the ARNs at deployment']],
});
testChatFixes(awsAnyResource, {
  'every resource': [role([], ['*']), ['Ask for the ARNs at deployment'], chatAt('credentials.resources', [])],
  'every resource beside one': [role([], ['*', TABLE]), ['Keep the ARNs that are named alone']],
});

const POSTS = 'const client = new ApiGatewayManagementApiClient(); exports.handler = () => client.send();';
testChatFixes(connectionsGranted, {
  'code that posts': [
    chatHandler(2, { connections: [], code: POSTS }),
    ['Let it manage the connections of Chat API, production'],
    ['function:2', 'connections', [{ scope: 'stage', stageId: 'stage:1', urlVariable: 'CALLBACK_URL' }]],
  ],
});
const variable = (urlVariable: string) =>
  chatHandler(2, { connections: [{ scope: 'stage', stageId: 'stage:1', urlVariable }] });
testChatFixes(callbackVariable, {
  'a hyphen': [variable('MY-URL'), ['Call it MY_URL']],
  'a name of Lambda': [variable('AWS_URL'), ['Call it URL']],
  'no name': [variable(''), ['Call it CALLBACK_URL']],
});

test('what is safe is mended everywhere at once', () => {
  const design = produce(SHOP, (shop) => {
    endpoint({ timeoutInMillis: 40_000 })(shop);
    lambdaTimeout(40_000)(shop);
  });
  const document = documentOf(design);
  const command = fixAll(document, diagnose(design), integrationTimeout.code);
  if (!command) throw new Error('Timeouts are brought into their range.');
  expect(diagnose(applied(command, document).design).map(({ code }) => code)).not.toContain(integrationTimeout.code);
});
