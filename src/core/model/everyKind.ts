import { readFileSync } from 'node:fs';
import { type PorticoDocument, readDocument } from './document.ts';

/** The documents below, and the version they are of. */
const FIXTURES = { members: 2, 'order-intake': 2, chat: 3, devices: 3 } as const;
export type EveryKind = keyof typeof FIXTURES;
export const EVERY_KIND = Object.keys(FIXTURES) as EveryKind[]; // they are its keys

/**
 * Documents that together use every kind of entity, for tests to read: a guarded, documented and watched HTTP API beside
 * another, or one in front of load balancers and AWS services; a WebSocket API with all that is about it, or one with
 * every kind of integration.
 */
export function everyKind(name: EveryKind = 'members'): PorticoDocument {
  const text = readFileSync(new URL(`./fixtures/${FIXTURES[name]}-${name}.json`, import.meta.url), 'utf8');
  const result = readDocument(text);
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}
