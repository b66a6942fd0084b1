import { expect, test } from 'vitest';
import { createAlarm, createAuthorizer, createFunction, createResource } from '../model/create.ts';
import type { PorticoDocument } from '../model/document.ts';
import { addEntities } from './addEntities.ts';
import { chooseResource } from './chooseResource.ts';
import { invokeFunction } from './invokeFunction.ts';
import { applied, refusal, shop } from './testCommand.ts';

/** The shop with an alarm that notifies one of two topics. */
function alarmed(): PorticoDocument {
  const { design } = shop();
  const topic = createResource(design, 'topic');
  const withTopic = applied(addEntities([topic, { ...createAlarm(design, 'api:1'), resourceId: topic.id }]), shop());
  return applied(addEntities([createResource(withTopic.design, 'topic', 'others')]), withTopic);
}

test('an alarm notifies another topic, and the one that nothing uses any more goes', () => {
  const { design } = applied(chooseResource('alarm:1', 'resource:2'), alarmed());
  expect(design.alarms['alarm:1']?.resourceId).toBe('resource:2');
  expect(Object.keys(design.resources)).toEqual(['resource:2']);
});

test('an alarm can notify nobody', () => {
  const { design } = applied(chooseResource('alarm:1', undefined), alarmed());
  expect(design.alarms['alarm:1']).not.toHaveProperty('resourceId');
  expect(design.resources).not.toHaveProperty('resource:1');
});

test('a topic that another alarm notifies stays', () => {
  const document = alarmed();
  const second = { ...createAlarm(document.design, 'api:1'), resourceId: 'resource:1' } as const;
  const { design } = applied(chooseResource('alarm:1', undefined), applied(addEntities([second]), document));
  expect(design.resources).toHaveProperty('resource:1');
});

test('only a resource of the right kind is taken, and what stays the same is no step', () => {
  const document = alarmed();
  const withPool = applied(addEntities([createResource(document.design, 'user-pool')]), document);
  expect(refusal(chooseResource('alarm:1', 'resource:3'), withPool)).toMatch(/another kind/);
  expect(refusal(chooseResource('alarm:9', 'resource:1'), withPool)).toMatch(/not there any more/);
  expect(applied(chooseResource('alarm:1', 'resource:1'), document)).toBe(document);
});

test('an authorizer asks another function; one that an integration invokes stays', () => {
  const { needs, authorizer } = createAuthorizer(shop().design, 'api:1', 'lambda');
  const guarded = applied(addEntities([...needs, authorizer]), shop());
  const shared = applied(invokeFunction('authorizer:1', 'function:1'), guarded);
  expect(Object.keys(shared.design.functions)).toEqual(['function:1']);
  const own = applied(addEntities([createFunction(shared.design, 'own')]), shared);
  const { design } = applied(invokeFunction('authorizer:1', 'function:2'), own);
  expect(Object.keys(design.functions)).toEqual(['function:1', 'function:2']);
  expect(refusal(invokeFunction('authorizer:9', 'function:1'), own)).toMatch(/Only a Lambda/);
});
