import { setAt } from '../commands/setAt.ts';
import { isKind } from '../model/ids.ts';
import { freshName, shortNameOf } from '../model/naming.ts';
import { stagesOf } from '../model/queries.ts';
import { shortened } from '../model/shortened.ts';
import { DEFAULT_STAGE_NAME } from '../model/stage.ts';
import { repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';

export const uniqueStageName: Rule = {
  code: 'stage/duplicate-name',
  severity: 'error',
  title: 'Two stages of an API have the same name',
  reason: 'The name of a stage is a part of its URL, so an API has each name once. CreateStage refuses the second.',
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
  quickFixes(design, { subject: { id } }) {
    const stage = isKind('stage', id) && design.stages[id];
    if (!stage) return [];
    const taken = stagesOf(design, stage.apiId).map(({ name }) => name);
    const made = freshName(stage.name === DEFAULT_STAGE_NAME || stage.name === '' ? 'stage' : stage.name, taken); // no other name may hold a $
    return [setAt(`Call it ${shortened(made)}`, stage.id, 'name', made)];
  },
  mayBreak: true,
};
