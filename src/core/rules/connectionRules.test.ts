import { WEB_SOCKET_AUTHORIZER_HANDLER } from '../model/authorizerHandlers.ts';
import { callbackEndpoint } from './callbackEndpoint.ts';
import { callbackVariable } from './callbackVariable.ts';
import { api, authorizer, beside, handler, route } from './chatChanges.ts';
import { connectionsGranted } from './connectionsGranted.ts';
import { connectPosts } from './connectPosts.ts';
import { managedProtocol } from './managedProtocol.ts';
import { messageIdentitySource } from './messageIdentitySource.ts';
import { policyAnswer } from './policyAnswer.ts';
import { all, testChatRule } from './testRule.ts';
import { uniqueCallbackVariable } from './uniqueCallbackVariable.ts';
import { uniqueManaged } from './uniqueManaged.ts';
import { usedAuthorizer } from './usedAuthorizer.ts';

/** Who may connect, and who may post to those who have. */

const sources = (...identitySources: string[]) => authorizer({ identitySources });
const identity = { id: 'authorizer:1', field: 'identitySources' } as const;
testChatRule(messageIdentitySource, {
  fine: {
    none: authorizer(),
    'every kind': sources(
      'route.request.header.Auth',
      'route.request.querystring.token',
      'context.identity.sourceIp',
      'stageVariables.a',
    ),
  },
  found: {
    'a source of an HTTP API': [
      sources('$request.header.Auth'),
      identity,
      /\$request\.header\.Auth of members is written as/,
    ],
    'a part of a message': [sources('route.request.body.token'), identity, /none that API Gateway knows/],
    'an empty text': [sources(''), identity, /\(empty\)/],
  },
});

const decided = handler(1, { code: WEB_SOCKET_AUTHORIZER_HANDLER });
testChatRule(usedAuthorizer, {
  fine: {
    'one that guards $connect': all(
      authorizer(),
      route(1, { authorization: { kind: 'authorizer', authorizerId: 'authorizer:1' } }),
    ),
  },
  found: {
    'one that guards nothing': [all(authorizer(), decided), { id: 'authorizer:1' }, /members guards no route/],
    'one in whose place IAM guards $connect': [
      all(authorizer(), decided, route(1, { authorization: { kind: 'iam' } })),
      { id: 'authorizer:1' },
      /members guards no route/,
    ],
  },
});

const decides = (code: string) => all(authorizer(), handler(1, { code }));
testChatRule(policyAnswer, {
  fine: {
    'the sample': decides(WEB_SOCKET_AUTHORIZER_HANDLER),
    'code that does not say': decides('exports.handler = decide;'),
  },
  found: {
    'a simple response': [
      decides('exports.handler = async () => ({ isAuthorized: true });'),
      { id: 'authorizer:1', field: 'functionId' },
      /connections answers members with isAuthorized/,
    ],
  },
});

const POSTS = 'const client = new ApiGatewayManagementApiClient(); exports.handler = () => client.send();';
const ungranted = handler(2, { connections: [] });
testChatRule(connectionsGranted, {
  fine: { 'code that may': handler(2, { code: POSTS }), 'code that does not': ungranted },
  found: {
    'JavaScript that may not': [
      all(ungranted, handler(2, { code: POSTS })),
      { id: 'function:2', field: 'connections' },
      /code of messages manages connections/,
    ],
    'Python that may not': [
      all(ungranted, handler(2, { code: 'boto3.client("apigatewaymanagementapi")  # handler' })),
      { id: 'function:2', field: 'connections' },
      /403/,
    ],
  },
});

const granted = { code: POSTS, connections: [{ scope: 'stage', stageId: 'stage:1' }] } as const;
const posting = handler(1, { ...granted, connections: [...granted.connections] });
testChatRule(connectPosts, {
  fine: {
    'a function that other routes lead to as well': posting,
    'a function of messages': handler(2, { code: POSTS }),
  },
  found: {
    'a function of $connect alone': [
      all(posting, route(2, { integrationId: 'integration:2' })),
      { id: 'function:1', field: 'code' },
      /connections answers \$connect and manages connections/,
    ],
  },
});

const manages = (...connections: NonNullable<Parameters<typeof handler>[1]['connections']>) =>
  handler(2, { connections });
testChatRule(managedProtocol, {
  fine: { 'an API': manages({ scope: 'api', apiId: 'api:1' }) },
  found: {
    'an HTTP API': [
      all(beside, manages({ scope: 'api', apiId: 'api:2' })),
      { id: 'function:2', field: 'connections.0.apiId' },
      /connections of Shop API, an HTTP API/,
    ],
    'a stage of one': [
      all(beside, manages({ scope: 'stage', stageId: 'stage:2' })),
      { id: 'function:2', field: 'connections.0.stageId' },
      /connections of Shop API/,
    ],
  },
});

testChatRule(uniqueManaged, {
  fine: {
    'a stage and its API': manages(
      { scope: 'stage', stageId: 'stage:1', urlVariable: 'URL' },
      { scope: 'api', apiId: 'api:1' },
    ),
  },
  found: {
    'a stage twice': [
      manages({ scope: 'stage', stageId: 'stage:1' }, { scope: 'stage', stageId: 'stage:1', urlVariable: 'URL' }),
      { id: 'function:2', field: 'connections.1.stageId' },
      /connections of production by two grants/,
    ],
    'an API twice': [
      manages({ scope: 'api', apiId: 'api:1' }, { scope: 'api', apiId: 'api:1' }),
      { id: 'function:2', field: 'connections.1.apiId' },
      /connections of Chat API by two grants/,
    ],
  },
});

const variable = (urlVariable: string) => manages({ scope: 'stage', stageId: 'stage:1', urlVariable });
const urlField = { id: 'function:2', field: 'connections.0.urlVariable' } as const;
testChatRule(callbackVariable, {
  fine: { 'letters, digits and _': variable('Callback_URL2') },
  found: {
    'no name': [variable(''), urlField, /a variable without a name/],
    'one letter': [variable('a'), urlField, /in a, which/],
    'a hyphen': [variable('CALLBACK-URL'), urlField, /in CALLBACK-URL/],
    'a digit at its start': [variable('1a'), urlField, /in 1a/],
    'a name of Lambda': [variable('AWS_REGION'), urlField, /AWS_REGION, a name that Lambda keeps/],
  },
});

testChatRule(uniqueCallbackVariable, {
  fine: { 'one stage': variable('CALLBACK_URL') },
  found: {
    'one variable for two stages': [
      all(
        (chat) => {
          const first = chat.stages['stage:1'];
          if (first) chat.stages['stage:2'] = { ...first, id: 'stage:2', name: 'beta' };
        },
        manages(
          { scope: 'stage', stageId: 'stage:1', urlVariable: 'URL' },
          { scope: 'stage', stageId: 'stage:2', urlVariable: 'URL' },
        ),
      ),
      { id: 'function:2', field: 'connections.1.urlVariable' },
      /two callback URLs in one variable, URL/,
    ],
  },
});

const endpointOff = api({ disableExecuteApiEndpoint: true });
testChatRule(callbackEndpoint, {
  fine: { 'no variable': all(endpointOff, manages({ scope: 'stage', stageId: 'stage:1' })) },
  found: {
    'an endpoint that is off': [
      endpointOff,
      urlField,
      /messages gets a callback URL at the execute-api endpoint of Chat API/,
    ],
  },
});
