import { shortNameOf } from '../model/naming.ts';
import { stagesOf } from '../model/queries.ts';
import { DEFAULT_STAGE_NAME } from '../model/stage.ts';
import { privateOf } from './privateOf.ts';
import type { Rule } from './rule.ts';

export const stageInPath: Rule = {
  code: 'integration/stage-in-path',
  severity: 'warning',
  fix: 'Map overwrite:path to $request.path, or to a path of the target.',
  source:
    'API Gateway Developer Guide, "Create private integrations for HTTP APIs in API Gateway": with a named stage, the request includes the stage’s name.',
  *check(design) {
    for (const { id, apiId, mappings } of privateOf(design)) {
      const stage = stagesOf(design, apiId).find(({ name }) => name !== DEFAULT_STAGE_NAME);
      if (!stage || mappings?.request.some(({ destination }) => destination === 'overwrite:path')) continue;
      const name = shortNameOf(design, stage.id);
      yield {
        message: `In the stage ${name}, ${shortNameOf(design, id)} is asked for paths that begin with /${name}.`,
        subject: { id, field: 'mappings.request' },
      };
    }
  },
};
