import { createConfig, lintFromString } from '@redocly/openapi-core';

interface LintProblem {
  rule: string;
  severity: 'error' | 'warn';
  message: string;
}

const PROFILES = {
  /** Redocly's recommended rules, all of them. */
  documentation: createConfig({ extends: ['recommended'] }),
  /** What makes a document OpenAPI at all; API Gateway demands no summaries, licences or servers. */
  import: createConfig({
    rules: { struct: 'error', 'no-unresolved-refs': 'error', 'operation-parameters-unique': 'error' },
  }),
};

/** What Redocly finds in an OpenAPI document, in YAML or JSON. */
export async function lintOpenApi(source: string, profile: keyof typeof PROFILES): Promise<LintProblem[]> {
  const problems = await lintFromString({ source, config: await PROFILES[profile] });
  return problems.map(({ ruleId, severity, message }) => ({ rule: ruleId, severity, message }));
}

/**
 * Rules that a sound export may break. `no-ambiguous-paths`: API Gateway says which of `/a/{x}` and `/{y}/b` answers and
 * OpenAPI does not, so the export tells of it instead of leaving a route out. `no-server-example.com`: the domains of
 * generated designs are examples. `no-unsafe-markdown`: descriptions are the user's own. `no-unused-components`: a
 * shared schema may be there before anything uses it, which a rule tells.
 */
export const EXCUSED: readonly string[] = [
  'no-ambiguous-paths',
  'no-server-example.com',
  'no-unsafe-markdown',
  'no-unused-components',
];
