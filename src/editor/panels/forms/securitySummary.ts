import type { Security } from '../../../core/model/security.ts';

/** What the rules have to say comes before how things stand. @param found the number of findings about security */
export function securitySummary({ state }: Security, found: number): string {
  if (found === 0) return state;
  return found === 1 ? '1 thing to look at' : `${found} things to look at`;
}
