import { withoutDifferences } from '../src/core/exporters/differences.ts';
import type { ExportFile } from '../src/core/exporters/exporter.ts';
import { awsFindings } from '../src/core/exporters/judges/awsValidation.ts';
import { canonicalTemplate } from '../src/core/exporters/judges/canonicalTemplate.ts';
import { includedTemplate } from '../src/core/exporters/judges/includedTemplate.ts';
import { lintOpenApi } from '../src/core/exporters/judges/lintOpenApi.ts';
import { Synthesiser } from '../src/core/exporters/judges/synthesise.ts';
import { typeCheck } from '../src/core/exporters/judges/typeCheck.ts';
import { expect } from './designer.ts';

/** Downloads, by path. */
type Files = Readonly<Record<string, string>>;

/** The one CloudFormation template of a download: clean to AWS's validator, and readable by CfnInclude. */
export function judgeTemplate(files: Files): unknown {
  const [[name, contents] = ['', '']] = Object.entries(files);
  expect(awsFindings(contents, name), 'findings of AWS’s validator').toEqual([]);
  return includedTemplate(contents, name);
}

/** The CDK app of a download: it type-checks, and its synthesised template describes the very same resources. */
export async function judgeApp(files: Files, template: unknown): Promise<void> {
  const app = Object.entries(files).map(
    ([path, contents]): ExportFile => ({ path, contents, language: 'typescript', regions: [] }),
  );
  expect(await typeCheck([app]), 'what tsc says').toBe('');
  const synthesiser = new Synthesiser();
  try {
    const synthesised = await synthesiser.synthesise(app);
    expect(resourcesOf(synthesised)).toEqual(resourcesOf(template));
  } finally {
    synthesiser.stop();
  }
}

/** The OpenAPI documents of a download: each passes the linter in its own profile. */
export async function judgeDocuments(files: Files): Promise<void> {
  expect(Object.keys(files).length).toBeGreaterThan(1);
  for (const [name, contents] of Object.entries(files)) {
    const profile = name.includes('.docs.') ? 'documentation' : 'import';
    expect(await lintOpenApi(contents, profile), name).toEqual([]);
  }
}

/** The types of a template's resources, counted. */
export function countedTypes(template: unknown): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { Type } of Object.values((template as { Resources: Record<string, { Type: string }> }).Resources)) {
    counts[Type] = (counts[Type] ?? 0) + 1;
  }
  return counts;
}

/** The route keys of a template and where each goes, in words. */
export function routesOf(template: unknown): string[] {
  type Resource = { Type: string; Properties: Record<string, unknown> };
  const { Resources } = template as { Resources: Record<string, Resource> };
  return Object.values(Resources)
    .filter(({ Type }) => Type === 'AWS::ApiGatewayV2::Route')
    .map(({ Properties }) => {
      const target = Object.keys(Resources).find((id) => JSON.stringify(Properties.Target).includes(id));
      const integration = target === undefined ? undefined : Resources[target]?.Properties;
      return `${Properties.RouteKey} → ${integration?.IntegrationType}`;
    })
    .sort();
}

function resourcesOf(template: unknown) {
  const { Resources, Outputs = {} } = withoutDifferences(template);
  return canonicalTemplate({ Resources, Outputs }, {});
}
