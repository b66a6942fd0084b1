import type { ApiMapping } from './apiMapping.ts';
import type { Domain } from './domain.ts';
import { DEFAULT_STAGE_NAME, type Stage } from './stage.ts';

/** Where clients reach a stage, with what only a deployment knows in braces (Developer Guide, "Working with stages"). */
export function stageUrl(stage: Stage): string {
  const base = 'https://{api-id}.execute-api.{region}.amazonaws.com/';
  return stage.name === DEFAULT_STAGE_NAME ? base : `${base}${stage.name}`;
}

/** Where clients reach a stage through a custom domain; the stage's name is no part of it. */
export function mappingUrl(domain: Domain, mapping: ApiMapping): string {
  return `https://${domain.name}/${mapping.key ?? ''}`;
}
