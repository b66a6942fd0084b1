import { expect, test } from 'vitest';
import { CHAT } from './chat.ts';
import { createWebSocketApi } from './create.ts';
import type { Design } from './design.ts';
import type { ManagedConnections } from './lambdaFunction.ts';
import { managementClause, managementsOf, managersOf } from './managedConnections.ts';

function managing(...connections: ManagedConnections[]): Design {
  const other = { ...createWebSocketApi(CHAT), name: 'Games' };
  const messages = CHAT.functions['function:2'];
  const stage = CHAT.stages['stage:1'];
  if (messages?.source !== 'new' || !stage) throw new Error('The chat has a new function and a stage.');
  return {
    ...CHAT,
    apis: { ...CHAT.apis, [other.id]: other },
    stages: { ...CHAT.stages, 'stage:2': { ...stage, id: 'stage:2', name: 'dev' } },
    functions: { ...CHAT.functions, 'function:2': { ...messages, connections } },
  };
}

const clauses = (design: Design) =>
  managementsOf(design, 'function:2').map((management) => managementClause(design, management));

test('a function says whose connections it manages, once for each API', () => {
  expect(clauses(managing())).toEqual([]);
  expect(clauses(managing({ scope: 'stage', stageId: 'stage:1' }, { scope: 'api', apiId: 'api:2' }))).toEqual([
    'manages connections of Chat API · production',
    'manages connections of Games · all stages',
  ]);
  expect(clauses(managing({ scope: 'stage', stageId: 'stage:1' }, { scope: 'stage', stageId: 'stage:2' }))).toEqual([
    'manages connections of Chat API · 2 stages',
  ]);
});

test('all stages of an API are more than some of them', () => {
  const all: ManagedConnections = { scope: 'api', apiId: 'api:1' };
  const one: ManagedConnections = { scope: 'stage', stageId: 'stage:1' };
  expect(clauses(managing(all, one))).toEqual(clauses(managing(all)));
  expect(clauses(managing(one, all))).toEqual(clauses(managing(all)));
});

test('an API knows which functions manage its connections', () => {
  expect(managersOf(CHAT, 'api:1').map(({ functionId }) => functionId)).toEqual(['function:2']);
  expect(managersOf(managing(), 'api:1')).toEqual([]);
});
