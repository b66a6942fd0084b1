import { PROTOCOL_NOUNS } from '../../model/protocol.ts';
import type { Plan } from '../../plan/plan.ts';
import type { PlannedDomain } from '../../plan/plannedDomain.ts';
import type { ExportFile } from '../exporter.ts';
import { commentText } from './literals.ts';
import { inputProperty } from './stackContext.ts';

/** `README.md`: what the app is and what to do with it. */
export function readme(plan: Plan): ExportFile {
  const parts = [`# ${plain(plan.title) || plan.stackName}`];
  const description = plain(plan.description ?? '');
  if (description !== '') parts.push(description);
  parts.push(
    [
      'An AWS CDK app that deploys',
      '',
      ...plan.apis.map(
        (api) =>
          `- the ${PROTOCOL_NOUNS[api.protocol]} ${plain(api.title) || api.logicalId}, ${counted(api.routes.length, 'route')}`,
      ),
      ...plan.usagePlans.map(
        ({ title, logicalId, keys }) =>
          `- the usage plan ${plain(title) || logicalId}, ${counted(keys.length, 'API key')}`,
      ),
      ...plan.domains.map(
        (domain) =>
          `- the custom domain ${plain(domain.name) || domain.logicalId}, ${counted(domain.mappings.length, 'API mapping')}`,
      ),
    ].join('\n'),
  );
  if (plan.inputs.length > 0) {
    parts.push(
      [
        '## Before you deploy',
        '',
        'Replace the placeholders in `cdk.json`, under `context`:',
        '',
        ...plan.inputs.map((input) => `- \`${inputProperty(input)}\`: ${plain(input.description)}`),
      ].join('\n'),
    );
  }
  parts.push(
    [
      '## Commands',
      '',
      '```sh',
      'npm install',
      'npx cdk synth      # print the CloudFormation template',
      'npx cdk bootstrap  # once for each account and region',
      'npx cdk deploy     # deploy, and print the URLs',
      '```',
    ].join('\n'),
  );
  if (plan.account) {
    parts.push(
      'The stack sets the role as which API Gateway writes the logs of WebSocket APIs, for the whole account in its region, in the place of one that is set already.',
    );
  }
  if (plan.usagePlans.some(({ keys }) => keys.some(({ source }) => source === 'new'))) {
    parts.push(
      'API Gateway makes up the values of new API keys: `aws apigateway get-api-keys --include-values` shows them.',
    );
  }
  if (plan.domains.some(waitsForProof)) {
    parts.push(
      'A deployment with a new certificate waits until its name is proven: Certificate Manager shows the DNS record to add.',
    );
  }
  if (plan.domains.some((domain) => domain.dnsTarget)) {
    parts.push(
      'A custom domain answers once a DNS record points at it: the outputs that end in `RegionalDomainName` and `RegionalHostedZoneId` say where.',
    );
  }
  return { path: 'README.md', language: 'markdown', contents: `${parts.join('\n\n')}\n`, regions: [] };
}

/** Whether a certificate is made that no hosted zone of the design proves. */
function waitsForProof({ endpoint, secondEndpoint }: PlannedDomain): boolean {
  return [endpoint, secondEndpoint].some(
    (candidate) => candidate?.certificate.source === 'new' && !candidate.certificate.hostedZone,
  );
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Text on one line that Markdown takes for nothing but text. */
function plain(text: string): string {
  return commentText(text).replace(/[\\`*_{}[\]<>#|~!&]/g, '\\$&');
}
