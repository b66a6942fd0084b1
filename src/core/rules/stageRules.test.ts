import type { Stage } from '../model/stage.ts';
import { definedStageVariable } from './definedStageVariable.ts';
import { deploymentHasRoute } from './deploymentHasRoute.ts';
import { stageDescriptionLength } from './stageDescriptionLength.ts';
import { stageName } from './stageName.ts';
import { stageVariableCount } from './stageVariableCount.ts';
import { stageVariableName } from './stageVariableName.ts';
import { stageVariableValue } from './stageVariableValue.ts';
import { type Change, testRule } from './testRule.ts';
import { throttledToNothing } from './throttledToNothing.ts';
import { throttlingValues } from './throttlingValues.ts';
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
    'no name': [stage({ name: '' }), nameField, /has no name/],
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
    'too long a value': [variables(['a', 'x'.repeat(513)]), variablesField, /513 characters/],
  },
});

testRule(uniqueStageVariable, {
  fine: { 'names that differ in case': variables(['a', 'x'], ['A', 'x']) },
  found: { 'one name twice': [variables(['a', 'x'], ['a', 'y']), variablesField, /the name a/] },
});

const many = (count: number) => Array.from({ length: count }, (_, index): [string, string] => [`v${index}`, 'x']);
testRule(stageVariableCount, {
  fine: { '100 variables': variables(...many(100)) },
  found: { '101 variables': [variables(...many(101)), variablesField, /101 stage variables/] },
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
