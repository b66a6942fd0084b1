import { checkDraft, type Draft } from '../model/checkDraft.ts';
import { placedMessage, type SchemaProblemKind } from '../model/checkedSchema.ts';
import { messageTextsOf } from '../model/messageTexts.ts';
import { shortNameOf } from '../model/naming.ts';
import type { Rule, WholeRule } from './rule.ts';

/** A rule about some kinds of problems in the JSON Schemas of one draft: models have the fourth, documentation the seventh. */
export function messageSchemaRule(
  draft: Draft,
  kinds: readonly SchemaProblemKind[],
  rule: Omit<WholeRule, 'check'>,
): Rule {
  return {
    ...rule,
    *check(design) {
      for (const { id, field, text, draft: its } of messageTextsOf(design)) {
        if (its !== draft) continue;
        for (const problem of checkDraft(text, draft).problems) {
          if (!kinds.includes(problem.kind)) continue;
          const owner = shortNameOf(design, id);
          const of = field === 'text' ? owner : `a message of ${owner}`;
          const placed = placedMessage(text, problem);
          yield {
            message: `In the JSON Schema of ${of}, ${placed.charAt(0).toLowerCase()}${placed.slice(1)}`,
            subject: { id, field },
          };
        }
      }
    },
  };
}
