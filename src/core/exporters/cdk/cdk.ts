import { templateOf } from '../cloudformation/template.ts';
import { stackGauges, told } from '../cloudformation/templateGauges.ts';
import { documentationLoss } from '../documentationLoss.ts';
import type { Exporter } from '../exporter.ts';
import { undeployedInputs } from '../undeployedInputs.ts';
import { binFile, cdkJson, gitignore, packageJson, tsconfigJson } from './appFiles.ts';
import { lossesOf } from './lossesOf.ts';
import { readme } from './readme.ts';
import { inputProperty } from './stackContext.ts';
import { stackFile } from './stackFile.ts';

/** A whole app for the AWS CDK, version 2, in TypeScript. */
export const cdk: Exporter = {
  target: 'cdk',
  label: 'CDK',
  formats: [],
  print(plan) {
    const gauges = stackGauges(plan, templateOf(plan));
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
      gauges,
      diagnostics: [
        ...told(gauges),
        ...lossesOf(plan),
        ...undeployedInputs(plan, 'cdk', inputProperty),
        ...documentationLoss(plan, 'cdk'),
      ],
    };
  },
};
