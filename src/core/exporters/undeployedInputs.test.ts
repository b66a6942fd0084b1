import { produce } from 'immer';
import { expect, test } from 'vitest';
import { CHAT } from '../model/chat.ts';
import type { Design } from '../model/design.ts';
import { balance, SHOP } from '../model/shop.ts';
import { planOf } from '../plan/planOf.ts';
import { cdk } from './cdk/cdk.ts';
import { cloudformation } from './cloudformation/cloudformation.ts';
import type { Exporter } from './exporter.ts';

/** What an export of the shop says of it once its function is asked for. */
function said(exporter: Exporter, change: (shop: Design) => void = () => {}): string[] {
  const design = produce(SHOP, (shop) => {
    shop.functions['function:1'] = { id: 'function:1', source: 'existing', name: 'shop' };
    const stage = shop.stages['stage:1'];
    if (stage) stage.autoDeploy = false;
    change(shop);
  });
  return exporter
    .print(planOf(design), 'yaml')
    .diagnostics.filter(({ code }) => code.endsWith('/undeployed-input'))
    .map(({ message, subject }) => `${subject.id}: ${message}`);
}

test('a stage with a deployment of its own does not follow what is asked for', () => {
  expect(said(cloudformation)).toEqual([
    'stage:1: Another value of ShopFunctionArn alone does not reach the default stage of Shop API: its deployment is renewed when the design changes.',
  ]);
  expect(said(cdk)).toEqual([
    'stage:1: Another value of shopFunctionArn alone does not reach the default stage of Shop API: its deployment is renewed when the design changes.',
  ]);
});

test('WebSocket APIs are as immutable once deployed', () => {
  const design = produce(CHAT, (chat) => {
    chat.functions['function:1'] = { id: 'function:1', source: 'existing', name: 'chat' };
    Object.assign(chat.stages['stage:1'] ?? {}, { autoDeploy: false });
  });
  const found = cloudformation.print(planOf(design), 'yaml').diagnostics;
  expect(found.filter(({ code }) => code.endsWith('/undeployed-input')).map(({ message }) => message)).toEqual([
    'Another value of ChatFunctionArn alone does not reach the stage production of Chat API: its deployment is renewed when the design changes.',
  ]);
});

test('what a new role may touch counts at once', () => {
  const design = produce(CHAT, (chat) => {
    chat.integrations['integration:2'] = {
      id: 'integration:2',
      apiId: 'api:1',
      kind: 'websocket-aws',
      name: 'save',
      service: 'dynamodb',
      target: { kind: 'action', action: 'PutItem' },
      method: 'POST',
      credentials: { source: 'new-role', actions: [], resources: [] },
      requestTemplates: [],
      requestParameters: [],
      responses: [],
    };
    Object.assign(chat.stages['stage:1'] ?? {}, { autoDeploy: false });
  });
  const plan = planOf(design);
  expect(plan.inputs.map(({ kind }) => kind)).toEqual(['resource-arns']);
  expect(cloudformation.print(plan, 'yaml').diagnostics.map(({ code }) => code)).not.toContain(
    'cloudformation/undeployed-input',
  );
});

test('lists that are asked for count too, and what the CDK alone asks for does not', () => {
  expect(said(cloudformation, balance).join()).toContain(
    'Another value of ShopFunctionArn, ShopOldShopIntegrationListenerArn and InternalVpcLinkSubnetIds alone',
  );
});

test('nothing is said where a stage deploys by itself, or where nothing is asked for', () => {
  expect(
    said(cloudformation, (shop) => {
      const stage = shop.stages['stage:1'];
      if (stage) stage.autoDeploy = true;
    }),
  ).toEqual([]);
  expect(
    said(cloudformation, (shop) => {
      shop.functions['function:1'] = {
        id: 'function:1',
        source: 'new',
        name: 'shop',
        runtime: 'nodejs24.x',
        connections: [],
      };
    }),
  ).toEqual([]);
});
