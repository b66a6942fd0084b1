import { createConfig, lintFromString } from '@redocly/openapi-core';

export interface LintProblem {
  rule: string;
  severity: 'error' | 'warn';
  message: string;
}

const recommended = createConfig({ extends: ['recommended'] });

/** What Redocly's recommended rules find in an OpenAPI document, in YAML or JSON. */
export async function lintOpenApi(source: string): Promise<LintProblem[]> {
  const problems = await lintFromString({ source, config: await recommended });
  return problems.map(({ ruleId, severity, message }) => ({ rule: ruleId, severity, message }));
}
