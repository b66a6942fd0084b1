import { expect, test } from 'vitest';
import { CHAT } from './chat.ts';
import { createModel } from './create.ts';
import type { Design } from './design.ts';
import { draftAt, messageTextsOf, problemsOfText } from './messageTexts.ts';
import type { WebSocketRoute } from './webSocketRoute.ts';

/** The chat with a model, a message like it, and a push of its own. */
function documented(): Design {
  const model = { ...createModel(CHAT, 'api:1'), text: '{"const": 1}' };
  const route = CHAT.routes['route:4'];
  const changed = {
    ...route,
    requestModels: [{ key: '$default', modelId: model.id }],
    documentation: {
      tags: [],
      deprecated: false,
      message: { schema: { kind: 'model', modelId: model.id } },
      pushes: [{ schema: { kind: 'inline', text: '{"const": 1}' } }],
    },
  } as WebSocketRoute; // the chat's fourth route, with more
  return { ...CHAT, models: { [model.id]: model }, routes: { ...CHAT.routes, 'route:4': changed } };
}

test('models are read as draft 4, what is written on a route as draft 7', () => {
  const design = documented();
  const found = [...messageTextsOf(design)];
  expect(found.map(({ id, field, draft }) => [id, field, draft])).toEqual([
    ['model:1', 'text', 4],
    ['route:4', 'documentation.pushes.0.schema.text', 7],
  ]);
  expect(found.map((text) => problemsOfText(design, text).length)).toEqual([1, 0]);
  for (const text of found) expect(draftAt(text)).toBe(text.draft);
  expect(draftAt({ id: 'route:1', field: 'documentation.responses.0.content.0.schema.text' })).toBeUndefined();
});
