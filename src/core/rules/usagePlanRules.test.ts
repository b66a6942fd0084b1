import type { ApiKey, Quota } from '../model/usagePlan.ts';
import { apiKeyId } from './apiKeyId.ts';
import { apiKeyName } from './apiKeyName.ts';
import { apiKeyPlan } from './apiKeyPlan.ts';
import { beside, plan, route } from './chatChanges.ts';
import { demandedKey } from './demandedKey.ts';
import { enabledKey } from './enabledKey.ts';
import { all, testChatRule } from './testRule.ts';
import { throttledToNothing } from './throttledToNothing.ts';
import { throttlingValues } from './throttlingValues.ts';
import { uniqueUsagePlanName } from './uniqueUsagePlanName.ts';
import { uniqueUsagePlanStage } from './uniqueUsagePlanStage.ts';
import { usagePlanName } from './usagePlanName.ts';
import { usagePlanProtocol } from './usagePlanProtocol.ts';
import { usagePlanQuota } from './usagePlanQuota.ts';
import { usedUsagePlan } from './usedUsagePlan.ts';

const demanded = route(1, { apiKeyRequired: true });
testChatRule(apiKeyPlan, {
  fine: { 'a plan': all(demanded, plan()), 'no key asked for': () => {} },
  found: {
    'no plan': [demanded, { id: 'stage:1' }, /production is in no usage plan/],
    'a plan for others': [
      all(demanded, plan({ stages: [] })),
      { id: 'stage:1' },
      /Chat API wants an API key of its clients, and production/,
    ],
  },
});

const planned = (...numbers: (1 | 2)[]) =>
  plan({ stages: numbers.map((number) => ({ stageId: `stage:${number}` as const })) });
testChatRule(usagePlanProtocol, {
  fine: { 'a stage of the chat': plan() },
  found: {
    'a stage of an HTTP API': [
      all(beside, planned(1, 2)),
      { id: 'usagePlan:1', field: 'stages.1.stageId' },
      /partners has the stage \$default of Shop API/,
    ],
  },
});

testChatRule(uniqueUsagePlanStage, {
  fine: { 'two stages': all(beside, planned(1, 2)) },
  found: { 'one stage twice': [planned(1, 1), { id: 'usagePlan:1', field: 'stages.1.stageId' }, /production twice/] },
});

testChatRule(usedUsagePlan, {
  fine: { 'a stage and a key': plan() },
  found: {
    'no stage': [plan({ stages: [] }), { id: 'usagePlan:1', field: 'stages' }, /partners has no stage/],
    'no key': [plan({ keys: [] }), { id: 'usagePlan:1', field: 'keys' }, /partners has no key/],
  },
});

testChatRule(demandedKey, {
  fine: { 'a key that is asked for': all(demanded, plan()), 'an HTTP API': all(beside, planned(2)) },
  found: {
    'a key that is not': [plan(), { id: 'usagePlan:1', field: 'stages.0.stageId' }, /Chat API asks no client/],
    'an API that asks nobody anything': [
      all(plan(), (chat) => {
        delete chat.routes['route:1'];
      }),
      { id: 'usagePlan:1', field: 'stages.0.stageId' },
      /limits nobody in production/,
    ],
  },
});

testChatRule(usagePlanName, {
  fine: { 'a name': plan() },
  found: { spaces: [plan({ name: ' ' }), { id: 'usagePlan:1', field: 'name' }, /has no name/] },
});

testChatRule(uniqueUsagePlanName, {
  fine: { 'another name': all(plan(), plan({ id: 'usagePlan:2', name: 'clients' })) },
  found: {
    'the same name': [
      all(plan(), plan({ id: 'usagePlan:2', name: 'Partners' })),
      { id: 'usagePlan:2', field: 'name' },
      /Another usage plan has the name Partners/,
    ],
  },
});

const quota = (fields: Partial<Quota>) => plan({ quota: { limit: 1, period: 'MONTH', ...fields } });
testChatRule(usagePlanQuota, {
  fine: {
    'the last day of a week': quota({ period: 'WEEK', offset: 6 }),
    'the last day of a month': quota({ offset: 27 }),
    'a day': quota({ period: 'DAY', offset: 0 }),
  },
  found: {
    'no request': [quota({ limit: 0 }), { id: 'usagePlan:1', field: 'quota.limit' }, /is 0 requests/],
    'more than can be counted': [
      quota({ limit: 2 ** 31 }),
      { id: 'usagePlan:1', field: 'quota.limit' },
      /at most 2,147,483,647/,
    ],
    'half a request': [quota({ limit: 0.5 }), { id: 'usagePlan:1', field: 'quota.limit' }, /is 0\.5 requests/],
    'a day that starts late': [
      quota({ period: 'DAY', offset: 1 }),
      { id: 'usagePlan:1', field: 'quota.offset' },
      /in a day that can be 0 only/,
    ],
    'a week that starts in the next': [
      quota({ period: 'WEEK', offset: 7 }),
      { id: 'usagePlan:1', field: 'quota.offset' },
      /0 to 6/,
    ],
  },
});

testChatRule(throttlingValues, {
  fine: { 'limits of a plan': plan({ throttlingRateLimit: 0.5, throttlingBurstLimit: 1 }) },
  found: {
    'a rate below zero': [
      plan({ throttlingRateLimit: -1 }),
      { id: 'usagePlan:1', field: 'throttlingRateLimit' },
      /rate limit of partners is below zero/,
    ],
  },
});
testChatRule(throttledToNothing, {
  fine: { 'a request at once': plan({ throttlingBurstLimit: 1 }) },
  found: {
    'none at all': [
      plan({ throttlingBurstLimit: 0 }),
      { id: 'usagePlan:1', field: 'throttlingBurstLimit' },
      /makes partners/,
    ],
  },
});

const newKey = (name: string): ApiKey => ({ source: 'new', name, enabled: true });
const oldKey = (keyId: string): ApiKey => ({ source: 'existing', keyId });
const keys = (...list: ApiKey[]) => plan({ keys: list });
testChatRule(apiKeyName, {
  fine: { 'two names': keys(newKey('a'), newKey('b')), 'a key that is there': keys({ source: 'existing' }) },
  found: {
    'no name': [keys(newKey('')), { id: 'usagePlan:1', field: 'keys.0.name' }, /A key of partners has no name/],
    'no name in a plan without one': [
      plan({ name: '', keys: [newKey(' ')] }),
      { id: 'usagePlan:1', field: 'keys.0.name' },
      /has no name/,
    ],
    'one name in two plans': [
      all(keys(newKey('a')), plan({ id: 'usagePlan:2', name: 'clients', keys: [newKey('A')] })),
      { id: 'usagePlan:2', field: 'keys.0.name' },
      /Another API key has the name A too/,
    ],
  },
});

const off = (name: string): ApiKey => ({ source: 'new', name, enabled: false });
testChatRule(enabledKey, {
  fine: {
    'one that is on': keys(off('a'), newKey('b')),
    'one that is there, of which nobody knows': keys(off('a'), oldKey('abc1234567')),
    'no key at all': keys(),
  },
  found: {
    'all off': [
      keys(off('a'), off('')),
      { id: 'usagePlan:1', field: 'keys.0.enabled' },
      /Every key of partners is turned off/,
    ],
  },
});

testChatRule(apiKeyId, {
  fine: {
    'two keys': keys(oldKey('abc1234567'), oldKey('abc1234568')),
    'one that is asked for': keys({ source: 'existing' }),
  },
  found: {
    'a value of a key': [keys(oldKey('a/b+c')), { id: 'usagePlan:1', field: 'keys.0.keyId' }, /a\/b\+c in partners/],
    'spaces around an id': [
      keys(oldKey('abc1234567 ')),
      { id: 'usagePlan:1', field: 'keys.0.keyId' },
      /not the id of an API key/,
    ],
    'one key twice': [
      keys(oldKey('abc1234567'), oldKey('abc1234567')),
      { id: 'usagePlan:1', field: 'keys.1.keyId' },
      /abc1234567 twice/,
    ],
  },
});
