import type { Target } from '../../../core/exporters/exporter.ts';
import type { PlannedInput } from '../../../core/plan/plannedInput.ts';

/**
 * What to type where the files are, of which `main` is the first. A template that is too large for a request goes
 * through a bucket. New functions come with roles, which CloudFormation makes only when told it may. */
export function nextStep(
  target: Target,
  main: string,
  { slug, inputs }: { slug: string; inputs: readonly Pick<PlannedInput, 'logicalId'>[] },
  needsBucket = false,
): string {
  switch (target) {
    case 'cloudformation': {
      const bucket = needsBucket ? ' --s3-bucket …' : '';
      const deploy = `aws cloudformation deploy --template-file ${main} --stack-name ${slug}${bucket} --capabilities CAPABILITY_IAM`;
      const values = inputs.map(({ logicalId }) => `${logicalId}=…`).join(' ');
      return values === '' ? deploy : `${deploy} --parameter-overrides ${values}`;
    }
    case 'cdk':
      return 'npm install && npx cdk deploy';
    case 'openapi':
      return `aws apigatewayv2 import-api --body file://${main}`;
    case 'asyncapi':
      return `npx @asyncapi/cli validate ${main}`;
  }
}
