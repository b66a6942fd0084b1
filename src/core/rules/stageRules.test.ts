import { ACCESS_LOG_FORMATS } from '../model/accessLog.ts';
import type { Stage } from '../model/stage.ts';
import { accessLogFormat } from './accessLogFormat.ts';
import { accessLogVariables } from './accessLogVariables.ts';
import { definedStageVariable } from './definedStageVariable.ts';
import { deploymentHasRoute } from './deploymentHasRoute.ts';
import { limitsOfAccount } from './limitsOfAccount.ts';
import { logGroupArn } from './logGroupArn.ts';
import { loggedStages } from './loggedStages.ts';
import { secretVariable } from './secretVariable.ts';
import { settingsOfConnectedRoute } from './settingsOfConnectedRoute.ts';
import { stageDescriptionLength } from './stageDescriptionLength.ts';
import { stageName } from './stageName.ts';
import { stageVariableName } from './stageVariableName.ts';
import { stageVariableValue } from './stageVariableValue.ts';
import { type Change, testRule } from './testRule.ts';
import { throttledStages } from './throttledStages.ts';
import { throttledToNothing } from './throttledToNothing.ts';
import { throttlingValues } from './throttlingValues.ts';
import { uniqueRouteSettings } from './uniqueRouteSettings.ts';
import { uniqueStageName } from './uniqueStageName.ts';
import { uniqueStageVariable } from './uniqueStageVariable.ts';

const stage =
  (fields: Partial<Stage>): Change =>
  (shop) =>
    Object.assign(shop.stages['stage:1'] ?? {}, fields);
const variables = (...pairs: [name: string, value: string][]) =>
  stage({ variables: pairs.map(([name, value]) => ({ name, value })) });
const secondStage =
  (name: string): Change =>
  (shop) => {
    shop.stages['stage:2'] = {
      id: 'stage:2',
      apiId: 'api:1',
      name,
      autoDeploy: true,
      detailedMetricsEnabled: false,
      routeSettings: [],
      variables: [],
    };
  };
const nameField = { id: 'stage:1', field: 'name' } as const;
const variablesField = { id: 'stage:1', field: 'variables' } as const;

testRule(stageName, {
  fine: {
    $default: () => {},
    'letters, digits, - and _': stage({ name: 'Beta_2-x' }),
    'the longest': stage({ name: 'x'.repeat(128) }),
  },
  found: {
    'no name': [stage({ name: '' }), nameField, /A stage of Shop API has no name/],
    'nothing to go by': [stage({ name: '/' }), nameField, /needs another name/],
    'a name that is near that of another stage': [
      (shop) => {
        secondStage('beta')(shop);
        stage({ name: 'beta?' })(shop);
      },
      nameField,
      /beta\? needs another name/,
    ],
    'a $ elsewhere': [stage({ name: '$beta' }), nameField, /\$beta needs another name/],
    'a copy of $default': [stage({ name: '$default-2' }), nameField, /needs another name/],
    'a slash': [stage({ name: 'v1/beta' }), nameField, /needs another name/],
    'too long a name': [stage({ name: 'x'.repeat(129) }), nameField, /129 characters/],
  },
});

testRule(uniqueStageName, {
  fine: { 'another name': secondStage('beta') },
  found: {
    'the same name': [secondStage('$default'), { id: 'stage:2', field: 'name' }, /another stage of the name \$default/],
    'another name twice': [
      (shop) => {
        stage({ name: 'beta' })(shop);
        secondStage('beta')(shop);
      },
      { id: 'stage:2', field: 'name' },
      /the name beta/,
    ],
  },
});

testRule(stageDescriptionLength, {
  fine: { '1,024 characters': stage({ description: 'x'.repeat(1024) }) },
  found: { 'one more': [stage({ description: 'x'.repeat(1025) }), { id: 'stage:1', field: 'description' }, /1,025/] },
});

testRule(deploymentHasRoute, {
  fine: {
    'routes to deploy': stage({ autoDeploy: false }),
    'an automatic stage without any': (shop) => Object.assign(shop, { routes: {} }),
  },
  found: {
    'a stage that deploys none': [
      (shop) => {
        stage({ autoDeploy: false })(shop);
        shop.routes = {};
      },
      { id: 'stage:1', field: 'autoDeploy' },
      /refuses to deploy Shop API/,
    ],
  },
});

testRule(stageVariableName, {
  fine: { 'letters, digits and _': variables(['base_1', 'x'], ['A', 'x']) },
  found: {
    'no name': [variables(['', 'x']), variablesField, /has no name/],
    'a hyphen': [variables(['base-url', 'x']), variablesField, /base-url/],
    'too long a name': [variables(['x'.repeat(65), 'x']), variablesField, /at most 64/],
  },
});

testRule(stageVariableValue, {
  fine: { 'every character that is allowed': variables(['a', 'aZ0-._~:/?#&=,']) },
  found: {
    'no value': [variables(['a', '']), variablesField, /has no value/],
    'a space': [variables(['a', 'b c']), variablesField, /characters other than/],
    'a space around it': [variables(['a', ' b']), variablesField, /characters other than/],
    'too long a value': [variables(['a', 'x'.repeat(513)]), variablesField, /513 characters/],
  },
});

testRule(uniqueStageVariable, {
  fine: { 'names that differ in case': variables(['a', 'x'], ['A', 'x']) },
  found: {
    'one name twice': [variables(['a', 'x'], ['a', 'y']), variablesField, /the name a/],
    'one thing twice': [variables(['a', 'x'], ['a', 'x'], ['b', 'x']), variablesField, /the name a/],
  },
});

testRule(secretVariable, {
  fine: {
    'where a secret is': variables(['secret_arn', 'arn:aws'], ['token_url', 'https://example.com'], ['monkey', 'x']),
    'no value yet': variables(['password', '']),
  },
  found: {
    'a password': [
      variables(['db_password', 'hunter2']),
      variablesField,
      /db_password of \$default is called after a secret/,
    ],
    'a key': [variables(['apiKey', 'x']), variablesField, /apiKey/],
  },
});

const usesBase: Change = (shop) =>
  Object.assign(shop.integrations['integration:2'] ?? {}, { url: 'https://example.com/${stageVariables.base}/{id}' });
testRule(definedStageVariable, {
  fine: {
    'a variable of the only stage': (shop) => {
      usesBase(shop);
      variables(['base', 'x'])(shop);
    },
  },
  found: {
    'a second stage without it': [
      (shop) => {
        usesBase(shop);
        variables(['base', 'x'])(shop);
        secondStage('beta')(shop);
      },
      { id: 'stage:2', field: 'variables' },
      /old-shop uses the stage variable base, which beta does not define/,
    ],
    'a variable of no stage': [usesBase, { id: 'stage:1', field: 'variables' }, /\$default does not define/],
  },
});

testRule(throttlingValues, {
  fine: { 'a fraction of a request': stage({ throttlingRateLimit: 0.5, throttlingBurstLimit: 1 }) },
  found: {
    'a rate below zero': [
      stage({ throttlingRateLimit: -1 }),
      { id: 'stage:1', field: 'throttlingRateLimit' },
      /below zero/,
    ],
    'a burst below zero': [stage({ throttlingBurstLimit: -1 }), { id: 'stage:1', field: 'throttlingBurstLimit' }, /-1/],
    'a burst of half a request': [
      stage({ throttlingBurstLimit: 0.5 }),
      { id: 'stage:1', field: 'throttlingBurstLimit' },
      /0\.5/,
    ],
    'a burst beyond all numbers': [
      stage({ throttlingBurstLimit: 2 ** 31 }),
      { id: 'stage:1', field: 'throttlingBurstLimit' },
      /at most 2,147,483,647/,
    ],
  },
});

testRule(limitsOfAccount, {
  fine: { 'all that an account has': stage({ throttlingRateLimit: 10_000, throttlingBurstLimit: 5_000 }) },
  found: {
    'a higher rate': [
      stage({ throttlingRateLimit: 10_001 }),
      { id: 'stage:1', field: 'throttlingRateLimit' },
      /\$default is 10,001 requests a second/,
    ],
    'more at once': [
      stage({ routeSettings: [{ routeId: 'route:1', throttlingBurstLimit: 5_001 }] }),
      { id: 'stage:1', field: 'routeSettings.0.throttlingBurstLimit' },
      /GET \/books in \$default is 5,001 requests/,
    ],
  },
});

testRule(throttledStages, {
  fine: {
    'no limits at all': secondStage('beta'),
    'limits of every stage': stage({ throttlingRateLimit: 5 }),
    'limits of routes': (shop) => {
      stage({ throttlingRateLimit: 5 })(shop);
      secondStage('beta')(shop);
      Object.assign(shop.stages['stage:2'] ?? {}, { routeSettings: [{ routeId: 'route:1', throttlingRateLimit: 5 }] });
    },
  },
  found: {
    'a stage without': [
      (shop) => {
        stage({ throttlingRateLimit: 5, throttlingBurstLimit: 10 })(shop);
        secondStage('beta')(shop);
      },
      { id: 'stage:2', field: 'throttlingRateLimit' },
      /beta has no limits, though \$default has/,
    ],
  },
});

testRule(throttledToNothing, {
  fine: { 'no limit': () => {}, 'a limit': stage({ throttlingRateLimit: 1, throttlingBurstLimit: 1 }) },
  found: {
    'a rate of zero': [
      stage({ throttlingRateLimit: 0 }),
      { id: 'stage:1', field: 'throttlingRateLimit' },
      /every request/,
    ],
    'a burst of zero': [
      stage({ throttlingBurstLimit: 0 }),
      { id: 'stage:1', field: 'throttlingBurstLimit' },
      /every request/,
    ],
  },
});

const settings = (...routeSettings: Stage['routeSettings']) => stage({ routeSettings });

testRule(throttlingValues, {
  fine: { 'limits of a route': settings({ routeId: 'route:1', throttlingRateLimit: 0.5, throttlingBurstLimit: 1 }) },
  found: {
    'a rate of a route below zero': [
      settings({ routeId: 'route:1' }, { routeId: 'route:2', throttlingRateLimit: -1 }),
      { id: 'stage:1', field: 'routeSettings.1.throttlingRateLimit' },
      /GET \/books\/\{id\} in \$default is below zero/,
    ],
  },
});

testRule(throttledToNothing, {
  fine: { 'a limit of a route': settings({ routeId: 'route:1', throttlingRateLimit: 1 }) },
  found: {
    'a route that turns all away': [
      settings({ routeId: 'route:1', throttlingBurstLimit: 0 }),
      { id: 'stage:1', field: 'routeSettings.0.throttlingBurstLimit' },
      /GET \/books in \$default turn every request away/,
    ],
  },
});

testRule(uniqueRouteSettings, {
  fine: { 'settings for two routes': settings({ routeId: 'route:1' }, { routeId: 'route:2' }) },
  found: {
    'two for one route': [
      settings({ routeId: 'route:1' }, { routeId: 'route:1' }),
      { id: 'stage:1', field: 'routeSettings.1.routeId' },
      /two settings for GET \/books/,
    ],
  },
});

testRule(settingsOfConnectedRoute, {
  fine: { 'a route that goes somewhere': settings({ routeId: 'route:1' }) },
  found: {
    'one that goes nowhere': [
      (shop) => {
        delete shop.routes['route:1']?.integrationId;
        settings({ routeId: 'route:1' })(shop);
      },
      { id: 'stage:1', field: 'routeSettings.0.routeId' },
      /GET \/books, which goes nowhere/,
    ],
  },
});

const logFormat = (format: string) => stage({ accessLog: { destination: { source: 'new', retention: '30' }, format } });
const formatField = { id: 'stage:1', field: 'accessLog.format' } as const;

testRule(accessLogFormat, {
  fine: {
    'no log': () => {},
    ...Object.fromEntries(
      Object.entries(ACCESS_LOG_FORMATS.HTTP).map(([name, format]) => [`the preset ${name}`, logFormat(format)]),
    ),
    'the extended id': logFormat('$context.extendedRequestId'),
    '3 KB': logFormat('$context.requestId '.padEnd(3072, 'x')),
  },
  found: {
    'no format': [logFormat(''), formatField, /it is empty/],
    'two lines': [logFormat('$context.requestId\n$context.status'), formatField, /several lines/],
    'JSON without the id of the request': [logFormat('{ "status": "$context.status" }'), formatField, /neither/],
    'JSON without anything': [logFormat('{}'), formatField, /neither/],
    'no id of the request': [logFormat('$context.status $context.requestIdentity'), formatField, /neither/],
    'more than 3 KB': [logFormat(`$context.requestId ${'é'.repeat(1530)}`), formatField, /3,079 bytes/],
  },
});

testRule(accessLogVariables, {
  fine: {
    ...Object.fromEntries(
      Object.entries(ACCESS_LOG_FORMATS.HTTP).map(([name, format]) => [`the preset ${name}`, logFormat(format)]),
    ),
    'claims and values of authorizers': logFormat('$context.authorizer.claims.sub $context.authorizer.tenant'),
    'a sentence': logFormat('$context.requestId.'),
  },
  found: {
    'variables of REST APIs': [
      logFormat('$context.requestId $context.resourcePath $context.resourcePath $context.identity.apiKey'),
      formatField,
      /\$context\.resourcePath, \$context\.identity\.apiKey,/,
    ],
    'what no API knows': [
      logFormat('$context.requestId $context.resourcePaths'),
      formatField,
      /\$context\.resourcePaths/,
    ],
  },
});

const logGroup = (arn?: string) =>
  stage({
    accessLog: { destination: { source: 'existing', ...(arn !== undefined && { arn }) }, format: '$context.requestId' },
  });
const logArnField = { id: 'stage:1', field: 'accessLog.destination.arn' } as const;

testRule(logGroupArn, {
  fine: {
    'no ARN yet': logGroup(),
    'a log group': logGroup('arn:aws:logs:eu-west-1:123456789012:log-group:/aws/http/books'),
  },
  found: {
    'an empty ARN': [logGroup(''), logArnField, /not one of a log group/],
    'all streams of a log group': [
      logGroup('arn:aws:logs:eu-west-1:123456789012:log-group:books:*'),
      logArnField,
      /ends in :\*/,
    ],
  },
});

testRule(loggedStages, {
  fine: {
    'no log at all': secondStage('beta'),
    'a log of every stage': logFormat('$context.requestId'),
  },
  found: {
    'a stage without': [
      (shop) => {
        logFormat('$context.requestId')(shop);
        secondStage('beta')(shop);
      },
      { id: 'stage:2', field: 'accessLog' },
      /beta writes no access log, though \$default does/,
    ],
  },
});
