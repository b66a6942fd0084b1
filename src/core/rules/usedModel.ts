import { deleteEntities } from '../commands/deleteEntities.ts';
import { shortNameOf } from '../model/naming.ts';
import { referrersOf } from '../model/usage.ts';
import type { Rule } from './rule.ts';

export const usedModel: Rule = {
  code: 'model/unused',
  severity: 'info',
  title: 'No route uses a model',
  reason: 'A model checks the messages of the routes that name it. Without one it would be deployed for nothing.',
  fix: 'Choose it for a route, or delete it.',
  source:
    'API Gateway Developer Guide, "Set up request validation for WebSocket APIs": a model counts where a route names it.',
  each: 'model',
  *check({ id }, design) {
    if (referrersOf(design, id).length > 0) return;
    yield { message: `No route uses the model ${shortNameOf(design, id)}.`, subject: { id } };
  },
  quickFixes: ({ id }, design) => [deleteEntities(design, [id])],
};
