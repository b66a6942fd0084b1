import { shortNameOf } from '../model/naming.ts';
import { stagesOf } from '../model/queries.ts';
import { repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';

export const uniqueStageName: Rule = {
  code: 'stage/duplicate-name',
  severity: 'error',
  fix: 'Rename one of them.',
  source: 'API Gateway V2 API reference, CreateStage: a stage name is unique in its API.',
  *check(design) {
    for (const api of Object.values(design.apis)) {
      for (const { item } of repeated(stagesOf(design, api.id), (stage) => stage.name)) {
        yield {
          message: `${shortNameOf(design, api.id)} has another stage of the name ${shortNameOf(design, item.id)}.`,
          subject: { id: item.id, field: 'name' },
        };
      }
    }
  },
};
