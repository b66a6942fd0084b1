import { produce } from 'immer';
import { expect, test } from 'vitest';
import { CHAT } from '../model/chat.ts';
import type { ManagedConnections } from '../model/lambdaFunction.ts';
import type { PlannedNewFunction } from './plannedFunction.ts';
import { planOf } from './planOf.ts';

const STAGE: ManagedConnections = { scope: 'stage', stageId: 'stage:1', urlVariable: 'CALLBACK_URL' };
const API: ManagedConnections = { scope: 'api', apiId: 'api:1' };

/** What handles messages, managing connections. */
function handler(connections: ManagedConnections[], says: object = {}): PlannedNewFunction {
  const design = produce(CHAT, (draft) => {
    Object.assign(draft.functions['function:2'] ?? {}, { connections, ...says });
    draft.apis['api:2'] = {
      id: 'api:2',
      protocol: 'HTTP',
      name: 'Books',
      disableExecuteApiEndpoint: false,
      dashboard: false,
      tags: [],
    };
  });
  const planned = planOf(design).functions.find(({ id }) => id === 'function:2');
  if (planned?.source !== 'new') throw new Error('The function is not in the plan.');
  return planned;
}

test('a stage is named, as a reference to it would go in a circle', () => {
  expect(handler([STAGE])).toMatchObject({
    connections: [{ apiLogicalId: 'ChatApi', stage: { name: 'production' } }],
    callbackUrls: [{ variable: 'CALLBACK_URL', apiLogicalId: 'ChatApi', stage: { name: 'production' } }],
    policyLogicalId: 'MessagesFunctionRolePolicy',
  });
});

test('what the whole API covers is granted once, and its callback URL stays', () => {
  const { connections, callbackUrls } = handler([STAGE, API, API, { ...STAGE, urlVariable: 'URL' }]);
  expect(connections).toEqual([{ apiId: 'api:1', apiLogicalId: 'ChatApi', stage: undefined }]);
  expect(callbackUrls.map(({ variable }) => variable)).toEqual(['CALLBACK_URL', 'URL']);
});

test('an HTTP API has no connections, and where there are none there is no policy', () => {
  expect(handler([{ scope: 'api', apiId: 'api:2' }])).toMatchObject({ connections: [], policyLogicalId: undefined });
});

test('a version is published anew when the callback URL goes to another variable', () => {
  const version = (urlVariable: string) =>
    handler([{ ...STAGE, urlVariable }], { qualifier: { kind: 'version' } }).qualifier?.versionLogicalId;
  expect(version('CALLBACK_URL')).not.toBe(version('URL'));
});
