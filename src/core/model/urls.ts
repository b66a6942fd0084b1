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
  const host = isWildcardDomain(domain.name) ? `{name}${domain.name.slice(1)}` : domain.name;
  return `https://${host}/${mapping.key ?? ''}`;
}

/** Whether a domain stands for every name one level below it, so that no single URL leads to it: `*.example.com`. */
export function isWildcardDomain(name: string): boolean {
  return name.startsWith('*.');
}
