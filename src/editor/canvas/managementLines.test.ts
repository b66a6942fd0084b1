import { expect, test } from 'vitest';
import { CHAT } from '../../core/model/chat.ts';
import { createApi } from '../../core/model/createApi.ts';
import { createLambdaIntegration } from '../../core/model/createIntegration.ts';
import type { Design } from '../../core/model/design.ts';
import { documentOf } from '../../core/model/document.ts';
import { managementLines } from './managementLines.ts';
import { projectFlow } from './projectFlow.ts';

function linesOf(design: Design) {
  const { nodes } = projectFlow(documentOf(design), { selection: [], connections: [] });
  return managementLines(design, nodes);
}

test('a function that manages connections leads from its integration to the caption of the frame', () => {
  const [line, ...others] = linesOf(CHAT);
  expect(others).toEqual([]);
  expect(line).toMatchObject({
    functionId: 'function:2',
    integrationId: 'integration:2',
    apiId: 'api:1',
    title: 'messages manages connections of Chat API · production',
  });
  const { layout } = documentOf(CHAT);
  const at = layout.positions['integration:2'] ?? { x: 0, y: 0 };
  expect(line?.path).toMatch(new RegExp(`^M${at.x + 256} 38.* ${at.y + 27}H${at.x + 240}$`));
});

test('from an HTTP API the line goes around to the frame of the WebSocket API', () => {
  const { api, entities } = createApi(CHAT, 'HTTP');
  const integration = createLambdaIntegration(CHAT, api.id, 'function:2');
  const design: Design = {
    ...CHAT,
    apis: { ...CHAT.apis, [api.id]: api },
    stages: { ...CHAT.stages, ...Object.fromEntries(entities.slice(1).map((stage) => [stage.id, stage])) },
    integrations: { ...CHAT.integrations, [integration.id]: integration },
  };
  const line = linesOf(design).find(({ integrationId }) => integrationId === integration.id);
  const width = 720;
  expect(line?.path).toMatch(new RegExp(`^M${width} 19H${width + 8}Q${width + 16} 19 ${width + 16} 27V\\d+`));
});

test('a function that manages nothing, or that nothing invokes, has no line', () => {
  expect(linesOf({ ...CHAT, integrations: {}, routes: {} })).toEqual([]);
});
