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
