import { shortNameOf } from '../model/naming.ts';
import { stagesOf } from '../model/queries.ts';
import { DEFAULT_STAGE_NAME } from '../model/stage.ts';
import { setMappings } from './mappingFixes.ts';
import type { Rule } from './rule.ts';

export const stageInPath: Rule = {
  code: 'integration/stage-in-path',
  severity: 'warning',
  title: 'A private integration is asked for paths with the name of the stage',
  reason:
    'With a named stage, the request that reaches a private integration has the name of the stage in its path. A target that does not know such paths does not find what is asked for.',
  fix: 'Map overwrite:path to $request.path, or to a path of the target.',
  source:
    'API Gateway Developer Guide, "Create private integrations for HTTP APIs in API Gateway": with a named stage, the request includes the stage’s name.',
  each: 'integration',
  *check(integration, design) {
    if (!('vpcLinkId' in integration)) return;
    const { id, apiId, mappings } = integration;
    const stage = stagesOf(design, apiId).find(({ name }) => name !== DEFAULT_STAGE_NAME);
    if (!stage || mappings?.request.some(({ destination }) => destination === 'overwrite:path')) return;
    const name = shortNameOf(design, stage.id);
    yield {
      message: `In the stage ${name}, ${shortNameOf(design, id)} is asked for paths that begin with /${name}.`,
      subject: { id, field: 'mappings.request' },
    };
  },
  quickFixes(integration) {
    if (!('vpcLinkId' in integration)) return [];
    const mapping = { destination: 'overwrite:path', value: '$request.path' };
    const table = [...(integration.mappings?.request ?? []), mapping];
    return [setMappings('Map overwrite:path to $request.path', integration, 'mappings.request', table)];
  },
  fixAll: true,
};
