import type { EntityId } from '../../model/ids.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Diagnostic } from '../../rules/diagnostic.ts';
import type { Exporter } from '../exporter.ts';
import { binFile, cdkJson, gitignore, packageJson, tsconfigJson } from './appFiles.ts';
import { readme } from './readme.ts';
import { stackFile } from './stackFile.ts';

/** A whole app for the AWS CDK, version 2, in TypeScript. */
export const cdk: Exporter = {
  target: 'cdk',
  label: 'CDK',
  formats: [],
  print(plan) {
    return {
      files: [
        stackFile(plan),
        binFile(plan),
        cdkJson(plan),
        packageJson(plan),
        tsconfigJson(),
        readme(plan),
        gitignore(),
      ],
      diagnostics: tokensInText(plan),
    };
  },
};

/** How the CDK spells a reference inside a string (aws-cdk-lib core/lib/private/encoding.js); it stops at one it did not make. */
const TOKEN = /[$#]\{Token\[[a-zA-Z0-9:._-]+\]\}/;

function tokensInText(plan: Plan): Diagnostic[] {
  const texts: [EntityId | 'design', string, unknown][] = [
    ['design', plan.title, plan.description],
    ...plan.functions.map((planned): [EntityId, string, unknown] => [
      planned.id,
      planned.title,
      planned.source === 'new' ? planned.code : planned.arn,
    ]),
    ...plan.apis.flatMap(({ id, title, description, version, cors, tags, integrations, routes, stages }) => [
      [id, title, [title, description, version, cors, tags]] as [EntityId, string, unknown],
      ...routes.map((route): [EntityId, string, unknown] => [route.id, route.routeKey, route.routeKey]),
      ...integrations.map((planned): [EntityId, string, unknown] => [
        planned.id,
        planned.title,
        planned.kind === 'http-url' ? planned.url : undefined,
      ]),
      ...stages.map((stage): [EntityId, string, unknown] => [
        stage.id,
        stage.name,
        [stage.name, stage.description, stage.variables],
      ]),
    ]),
    ...plan.domains.flatMap(({ id, name, certificate, tags, mappings }) => [
      [id, name, [name, certificate, tags]] as [EntityId, string, unknown],
      ...mappings.map((mapping): [EntityId, string, unknown] => [mapping.id, mapping.key ?? name, mapping.key]),
    ]),
  ];
  return texts
    .filter(([, , text]) => TOKEN.test(JSON.stringify(text) ?? ''))
    .map(([id, name]) => ({
      code: 'cdk/token-in-text',
      severity: 'error',
      message: `${name} contains text that the CDK takes for a reference of its own, \${Token[…]}, and stops at.`,
      subject: { id },
    }));
}
