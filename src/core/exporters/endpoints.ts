import type { MappingId, StageId } from '../model/ids.ts';
import { isWildcardDomain } from '../model/urls.ts';
import type { Plan, PlannedApi } from '../plan/plan.ts';
import type { PlannedStage } from '../plan/plannedStage.ts';
import { urlText } from './urlText.ts';

/** A place where clients reach an API. Names in braces stand for what its variables say. */
export interface Endpoint {
  owner: MappingId | StageId;
  /** What it is called among others: a domain with its key, or a stage. */
  title: string;
  host: string;
  /** Empty, or with a slash in front. */
  path: string;
  description: string;
  variables: Readonly<Record<string, { default: string; description: string }>> | undefined;
}

/** Where an API answers: custom domains first, then the stages' own URLs unless they are turned off. */
export function endpointsOf(plan: Plan, api: PlannedApi): Endpoint[] {
  const found: Endpoint[] = [];
  for (const domain of plan.domains) {
    for (const mapping of domain.mappings) {
      if (mapping.api !== api) continue;
      const wildcard = isWildcardDomain(domain.name);
      found.push({
        owner: mapping.id,
        title: mapping.key ? `${domain.name}/${mapping.key}` : domain.name,
        host: wildcard ? `{name}${urlText(domain.name.slice(1))}` : urlText(domain.name),
        path: urlPath(mapping.key),
        description: stageTitle(mapping.stage),
        variables: wildcard
          ? { name: { default: 'www', description: 'Any name one level below the domain.' } }
          : undefined,
      });
    }
  }
  if (api.disableExecuteApiEndpoint) return found;
  for (const stage of api.stages) {
    found.push({
      owner: stage.id,
      title: stage.isDefault ? 'default' : stage.name,
      host: '{apiId}.execute-api.{region}.amazonaws.com',
      path: stage.isDefault ? '' : urlPath(stage.name),
      description: stageTitle(stage),
      variables: {
        apiId: { default: 'api-id', description: 'What API Gateway calls the API.' },
        region: { default: 'us-east-1', description: 'The AWS region of the API.' },
      },
    });
  }
  return found;
}

function urlPath(text: string | undefined): string {
  return text ? `/${urlText(text)}` : '';
}

function stageTitle(stage: PlannedStage): string {
  return stage.description || (stage.isDefault ? 'The default stage' : `The stage ${stage.name}`);
}
