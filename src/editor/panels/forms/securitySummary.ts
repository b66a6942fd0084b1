import type { Security } from '../../../core/model/security.ts';
import type { Diagnostic } from '../../../core/rules/diagnostic.ts';

/** What asks for something to be done comes before how things stand; notes do not. @param found what is found about security */
export function securitySummary({ state }: Security, found: readonly Pick<Diagnostic, 'severity'>[]): string {
  const count = found.filter(({ severity }) => severity !== 'info').length;
  if (count === 0) return state;
  return count === 1 ? '1 thing to look at' : `${count} things to look at`;
}
