import { readFileSync } from 'node:fs';
import { type PorticoDocument, readDocument } from './document.ts';

/**
 * A document that uses every kind of entity, for tests to read: a guarded, documented and watched API beside another, or
 * one in front of load balancers and AWS services.
 */
export function everyKind(name: 'members' | 'order-intake' = 'members'): PorticoDocument {
  const text = readFileSync(new URL(`./fixtures/2-${name}.json`, import.meta.url), 'utf8');
  const result = readDocument(text);
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}
