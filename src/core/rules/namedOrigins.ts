import type { Command } from '../commands/command.ts';
import { setAt } from '../commands/setAt.ts';
import type { Api } from '../model/api.ts';
import type { Design } from '../model/design.ts';
import { shortNameOf } from '../model/naming.ts';

/** What stands for many origins at once (Developer Guide, "Configuring CORS for an HTTP API"). */
export const ORIGIN_WILDCARDS: readonly string[] = ['*', 'https://*', 'http://*'];

/** The way to let in only the origins that CORS names one by one, where it names any. */
export function namedOrigins(api: Api, design: Design): Command[] {
  const origins = api.protocol === 'HTTP' ? (api.cors?.allowOrigins ?? []) : [];
  const named = origins.filter((origin) => !ORIGIN_WILDCARDS.includes(origin));
  if (named.length === 0) return [];
  return [
    setAt(`Keep only the named origins in CORS of ${shortNameOf(design, api.id)}`, api.id, 'cors.allowOrigins', named),
  ];
}
