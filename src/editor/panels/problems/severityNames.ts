import type { Severity } from '../../../core/rules/diagnostic.ts';

/** What findings are called, one and several. */
export const SEVERITY_NAMES: Readonly<Record<Severity, readonly [string, string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['note', 'notes'],
};
