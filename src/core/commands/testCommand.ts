import { expect } from 'vitest';
import { CHAT } from '../model/chat.ts';
import { createHttpApi, createStage } from '../model/create.ts';
import { createApi } from '../model/createApi.ts';
import { createHttpUrlIntegration } from '../model/createIntegration.ts';
import { documentOf, type PorticoDocument, parseDocument } from '../model/document.ts';
import { SHOP } from '../model/shop.ts';
import { addEntities } from './addEntities.ts';
import type { Command } from './command.ts';

/** The shop with everything placed, so deeply frozen that a command that changes it throws. */
export function shop(): PorticoDocument {
  return deepFrozen(documentOf(structuredClone(SHOP)));
}

/** The chat with everything placed, frozen likewise. */
export function chat(): PorticoDocument {
  return deepFrozen(documentOf(structuredClone(CHAT)));
}

/** The shop, and a WebSocket API beside it that has just been added: `api:2`, with `route:4` to `route:6` and `integration:3`. */
export function shopAndChat(): PorticoDocument {
  return applied(addEntities(createApi(shop().design, 'WEBSOCKET').entities), shop());
}

/** The shop and an API beside it, with an integration of its own. */
export function twoApis(): PorticoDocument {
  const document = shop();
  const api = createHttpApi(document.design);
  const withApi = applied(addEntities([api, createStage(document.design, api)]), document);
  return applied(addEntities([createHttpUrlIntegration(withApi.design, api.id)]), withApi);
}

/**
 * What a command makes of a document. Every command keeps the law: the document it is given stays as it was, so that
 * undo is a reference to it; the result can be stored, and has a place for every node; and it says what it does.
 */
export function applied(command: Command, document: PorticoDocument): PorticoDocument {
  expect(command.label).toMatch(/^[A-Z][a-z]+/);
  const before = JSON.stringify(document);
  const result = command.apply(deepFrozen(document));
  expect(JSON.stringify(document)).toBe(before);
  if (!result.ok) throw new Error(`Refused: ${result.reason}`);
  expect(parseDocument(JSON.parse(JSON.stringify(result.value)))).toEqual({ ok: true, value: result.value });
  return result.value;
}

/** Why a command refuses; the document stays as it was. */
export function refusal(command: Command, document: PorticoDocument): string {
  const before = JSON.stringify(document);
  const result = command.apply(deepFrozen(document));
  expect(JSON.stringify(document)).toBe(before);
  if (result.ok) throw new Error('It was not refused.');
  expect(result.reason).toMatch(/ .*\.$/s);
  return result.reason;
}

function deepFrozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFrozen);
  }
  return value;
}
