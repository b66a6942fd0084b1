import type { Rule } from './rule.ts';

/** Every rule, in the order its findings are listed. */
export const RULES: readonly Rule[] = [];
