import { expect, test } from 'vitest';
import { addEntities } from '../../core/commands/addEntities.ts';
import { batch, type Command } from '../../core/commands/command.ts';
import { connectRoute } from '../../core/commands/connectRoute.ts';
import { editEntity } from '../../core/commands/editEntity.ts';
import { moveNodes } from '../../core/commands/moveNodes.ts';
import { emptyDesign } from '../../core/model/design.ts';
import { documentOf, type PorticoDocument } from '../../core/model/document.ts';
import { everyKind } from '../../core/model/everyKind.ts';
import { projectFlow } from './projectFlow.ts';

const NOTHING = { selection: [], connections: [] } as const;

function after(document: PorticoDocument, command: Command): PorticoDocument {
  const result = command.apply(document);
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

const shop = after(
  documentOf(emptyDesign('Shop')),
  batch('Set up', [
    addEntities([
      { id: 'api:1', protocol: 'HTTP', name: 'Shop', disableExecuteApiEndpoint: false, dashboard: false, tags: [] },
      { id: 'function:1', source: 'new', name: 'list-pets', runtime: 'nodejs24.x', connections: [] },
      { id: 'integration:1', apiId: 'api:1', kind: 'lambda', functionId: 'function:1', payloadFormatVersion: '2.0' },
      {
        id: 'integration:2',
        apiId: 'api:1',
        kind: 'http-url',
        name: 'old-site',
        url: 'https://example.com',
        method: 'ANY',
      },
      { id: 'route:1', apiId: 'api:1', protocol: 'HTTP', key: { kind: 'match', method: 'GET', path: '/pets' } },
      { id: 'route:2', apiId: 'api:1', protocol: 'HTTP', key: { kind: 'default' } },
    ]),
    connectRoute('route:1', 'integration:1'),
  ]),
);

test('an API is a frame that holds its routes and integrations, and a reference is an edge', () => {
  const { nodes, edges } = projectFlow(shop, NOTHING);
  expect(nodes.map(({ id, type, parentId }) => [id, type, parentId])).toEqual([
    ['api:1', 'api', undefined],
    ['route:1', 'route', 'api:1'],
    ['route:2', 'route', 'api:1'],
    ['integration:1', 'integration', 'api:1'],
    ['integration:2', 'integration', 'api:1'],
  ]);
  expect(edges.map(({ id, source, target }) => [id, source, target])).toEqual([
    ['edge:route:1', 'route:1', 'integration:1'],
  ]);
});

test('nodes have names that say what they are and where they lead', () => {
  const { nodes, edges } = projectFlow(shop, NOTHING);
  expect(nodes.map((node) => node.ariaLabel)).toEqual([
    'HTTP API Shop, 2 routes',
    'Route GET /pets, to Lambda list-pets',
    'Route $default, not connected',
    'Lambda list-pets, 1 route',
    'HTTP URL old-site, no routes',
  ]);
  expect(edges[0]?.ariaLabel).toBe('Connection from GET /pets to list-pets');
});

test('an integration says what it goes through or calls', () => {
  const labels = projectFlow(everyKind('order-intake'), NOTHING).nodes.map((node) => node.ariaLabel);
  expect(labels).toContain('Load balancer stock, ALB listener · via internal, 1 route');
  expect(labels).toContain('Queue send-order, Send message · orders, 1 route');
});

test('every node knows its size and its handles, so that nothing is measured', () => {
  for (const node of projectFlow(shop, NOTHING).nodes) {
    expect(node.measured).toEqual({ width: node.width, height: node.height });
    expect(node.handles?.length).toBe(node.type === 'api' ? 0 : 1);
  }
});

test('what did not change keeps its identity', () => {
  const before = projectFlow(shop, NOTHING);
  expect(projectFlow(shop, NOTHING, undefined, before)).toEqual(before);
  const same = projectFlow(shop, NOTHING, undefined, before);
  expect(same.nodes).toBe(before.nodes);
  expect(same.edges).toBe(before.edges);

  const moved = projectFlow(after(shop, moveNodes({ 'route:1': { x: 20, y: 60 } })), NOTHING, undefined, before);
  expect(changedIds(before.nodes, moved.nodes)).toEqual(['route:1']);
  expect(moved.edges).toBe(before.edges);

  const edited = after(shop, editEntity<'api'>('api:1', { description: 'All about pets' }, 'description'));
  expect(projectFlow(edited, NOTHING, undefined, before).nodes).toBe(before.nodes);

  const selected = projectFlow(shop, { selection: ['route:1'], connections: [] }, undefined, before);
  expect(changedIds(before.nodes, selected.nodes)).toEqual(['route:1']);
  expect(selected.nodes[1]?.data).toBe(before.nodes[1]?.data);
});

test('a node that is dragged out makes its frame grow with it, and moves nothing else', () => {
  const before = projectFlow(shop, NOTHING);
  const dragged = projectFlow(shop, NOTHING, new Map([['route:2', { x: 20, y: 600 }]]), before);
  expect(changedIds(before.nodes, dragged.nodes)).toEqual(['api:1', 'route:2']);
  expect(dragged.nodes[0]?.height).toBe(660);
});

function changedIds(before: readonly { id: string }[], now: readonly { id: string }[]): string[] {
  const known = new Set(before);
  return now.filter((node) => !known.has(node)).map((node) => node.id);
}
