import { isWildcardDomain } from '../../model/urls.ts';
import type { Plan, PlannedHttpApi } from '../../plan/plan.ts';
import type { PlannedStage } from '../../plan/plannedStage.ts';
import { urlText } from './urlText.ts';

interface Server {
  url: string;
  description: string;
  variables?: Record<string, { default: string; description: string }>;
}

/** Where the API answers: custom domains first, then the stages' own URLs unless they are turned off. */
export function servers(plan: Plan, api: PlannedHttpApi): Server[] {
  const found: Server[] = [];
  for (const domain of plan.domains) {
    for (const mapping of domain.mappings) {
      if (mapping.api !== api) continue;
      const wildcard = isWildcardDomain(domain.name);
      const host = wildcard ? `{name}${urlText(domain.name.slice(1))}` : urlText(domain.name);
      const server: Server = { url: `https://${host}${urlPath(mapping.key)}`, description: stageTitle(mapping.stage) };
      if (wildcard) {
        server.variables = { name: { default: 'www', description: 'Any name one level below the domain.' } };
      }
      found.push(server);
    }
  }
  if (!api.disableExecuteApiEndpoint) {
    for (const stage of api.stages) {
      const path = stage.isDefault ? '' : urlPath(stage.name);
      found.push({
        url: `https://{apiId}.execute-api.{region}.amazonaws.com${path}`,
        description: stageTitle(stage),
        variables: {
          apiId: { default: 'api-id', description: 'What API Gateway calls the API.' },
          region: { default: 'us-east-1', description: 'The AWS region of the API.' },
        },
      });
    }
  }
  return found.length > 0 ? found : [{ url: '/', description: 'The API has no stage that anyone can call.' }];
}

function urlPath(text: string | undefined): string {
  return text ? `/${urlText(text)}` : '';
}

function stageTitle(stage: PlannedStage): string {
  return stage.description || (stage.isDefault ? 'The default stage' : `The stage ${stage.name}`);
}
