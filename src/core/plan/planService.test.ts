import { produce } from 'immer';
import { expect, test } from 'vitest';
import type { Design } from '../model/design.ts';
import { idOf } from '../model/ids.ts';
import { SHOP } from '../model/shop.ts';
import type { Plan } from './plan.ts';
import { planOf } from './planOf.ts';

/** The plan of the shop once its second integration puts events on the default bus. */
function planWithEvents(region?: string): Plan {
  return planOf(
    produce(SHOP, (shop: Design) => {
      shop.resources['resource:1'] = {
        id: 'resource:1',
        kind: 'event-bus',
        name: 'default',
        origin: { source: 'default' },
      };
      shop.integrations['integration:2'] = {
        id: 'integration:2',
        apiId: 'api:1',
        kind: 'event-bridge',
        name: 'announce',
        resourceId: 'resource:1',
        call: {
          subtype: 'EventBridge-PutEvents',
          detail: '$request.body',
          detailType: 'order',
          source: 'shop',
          ...(region !== undefined && { region }),
        },
      };
    }),
  );
}

const targetOf = ({ apis }: Plan) =>
  apis.flatMap(({ integrations }) => integrations.flatMap((one) => (one.kind === 'service' ? [one.target] : [])))[0];

test('a call to the default bus is about that of its own region', () => {
  expect(targetOf(planWithEvents())).toMatchObject({ kind: 'event-bus', id: 'resource:1' });

  const abroad = planWithEvents('eu-west-1');
  expect(targetOf(abroad)).toEqual({ kind: 'default-bus', region: 'eu-west-1' });
  expect(abroad.resources).toEqual([]);
});

test.each([
  [['eu-west-1'], 'eu-west-1'],
  [['eu-west-1', 'eu-west-1'], 'eu-west-1'],
  [['eu-west-1', undefined], 'the account and region of the stack'],
  [[undefined], 'the account and region of the stack'],
])('a queue that calls to %j use is asked for in %s', (regions, place) => {
  const { inputs } = planOf(
    produce(SHOP, (shop: Design) => {
      shop.resources['resource:1'] = { id: 'resource:1', kind: 'queue', name: 'jobs', origin: { source: 'existing' } };
      regions.forEach((region, index) => {
        const id = idOf('integration', index + 2);
        const call = { subtype: 'SQS-PurgeQueue' as const, ...(region !== undefined && { region }) };
        shop.integrations[id] = { id, apiId: 'api:1', kind: 'sqs', name: 'purge', resourceId: 'resource:1', call };
      });
    }),
  );
  expect(inputs.find(({ id }) => id === 'resource:1')?.description).toBe(`ARN of the SQS queue jobs, in ${place}.`);
});

test.each([
  [undefined, ['resource:1']],
  [{ source: 'existing-role' as const, arn: 'arn:aws:iam::111122223333:role/stopper' }, []],
  [{ source: 'caller' as const }, []],
])('a state machine to be stopped as %j is asked for only where a policy names it', (credentials, asked) => {
  const { inputs, resources } = planOf(
    produce(SHOP, (shop: Design) => {
      shop.resources['resource:1'] = {
        id: 'resource:1',
        kind: 'state-machine',
        name: 'orders',
        origin: { source: 'existing' },
      };
      shop.integrations['integration:2'] = {
        id: 'integration:2',
        apiId: 'api:1',
        kind: 'step-functions',
        name: 'stop',
        resourceId: 'resource:1',
        call: { subtype: 'StepFunctions-StopExecution', executionArn: '$request.body.execution' },
        ...(credentials && { credentials }),
      };
    }),
  );
  expect(inputs.filter(({ kind }) => kind === 'state-machine-arn').map(({ id }) => id)).toEqual(asked);
  expect(resources.map(({ id }) => id)).toEqual(asked);
});
