import { expect, test } from 'vitest';
import { createCall, createIntegration } from '../model/createIntegration.ts';
import type { PorticoDocument } from '../model/document.ts';
import { addEntities } from './addEntities.ts';
import { editEntity } from './editEntity.ts';
import { setVariant } from './setVariant.ts';
import { applied, refusal, shop } from './testCommand.ts';

function withQueue(): PorticoDocument {
  const { needs, integration } = createIntegration(shop().design, 'api:1', 'sqs');
  return applied(addEntities([...needs, integration]), shop());
}

test('a resource becomes an existing one, and a new one again with what a new one has', () => {
  const before = withQueue();
  const existing = applied(setVariant('resource:1', 'origin', 'existing', 'source'), before);
  expect(existing.design.resources['resource:1']).toMatchObject({ name: 'queue', origin: { source: 'existing' } });
  expect(applied(setVariant('resource:1', 'origin', 'new', 'source'), existing)).toEqual(before);
});

test('an optional union appears, and goes without a trace', () => {
  const before = withQueue();
  const caller = applied(setVariant('integration:3', 'credentials', 'caller', 'role'), before);
  expect(caller.design.integrations['integration:3']).toMatchObject({ credentials: { source: 'caller' } });
  expect(applied(setVariant('integration:3', 'credentials', undefined, 'role'), caller)).toEqual(before);
});

test('another call keeps the parameters that both have, and starts with what only the new one needs', () => {
  const region = { ...createCall('SQS-SendMessage'), region: 'eu-west-1' };
  const before = applied(editEntity('integration:3', { call: region }, 'region'), withQueue());
  const other = setVariant('integration:3', 'call', 'SQS-DeleteMessage', 'action', createCall('SQS-DeleteMessage'));
  expect(applied(other, before).design.integrations['integration:3']).toMatchObject({
    call: {
      subtype: 'SQS-DeleteMessage',
      receiptHandle: '$request.querystring.receiptHandle',
      region: 'eu-west-1',
    },
  });
});

test('a whole entity changes its variant and keeps its id and name', () => {
  const existing = applied(setVariant('function:1', '', 'existing', 'source'), shop());
  expect(existing.design.functions['function:1']).toEqual({ id: 'function:1', source: 'existing', name: 'shop' });
  expect(applied(setVariant('function:1', '', 'new', 'source'), existing)).toEqual(shop());
});

test('the variant that is there already is no step, and nothing is no entity', () => {
  const before = withQueue();
  expect(applied(setVariant('resource:1', 'origin', 'new', 'source'), before)).toBe(before);
  expect(applied(setVariant('integration:3', 'credentials', undefined, 'role'), before)).toBe(before);
  expect(refusal(setVariant('resource:9', 'origin', 'new', 'source'), before)).toMatch(/not there/);
});
