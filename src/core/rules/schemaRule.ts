import { placedMessage, type SchemaProblemKind } from '../model/checkedSchema.ts';
import { checkSchema, schemaProblems } from '../model/checkSchema.ts';
import { shortNameOf } from '../model/naming.ts';
import { schemaNames, schemaTextsOf } from '../model/schemaTexts.ts';
import type { Rule, WholeRule } from './rule.ts';

/** A rule about one kind of problem in the texts of JSON Schemas, shared or written in place. */
export function schemaRule(kind: SchemaProblemKind, rule: Omit<WholeRule, 'check'>): Rule {
  return {
    ...rule,
    *check(design) {
      for (const { id, field, apiId, text } of schemaTextsOf(design)) {
        for (const problem of schemaProblems(text, schemaNames(design, apiId))) {
          if (problem.kind !== kind) continue;
          const named = checkSchema(text).references.find(({ start }) => start === problem.start);
          const owner = shortNameOf(design, id);
          const of = field === 'text' ? owner : `a body of ${owner}`;
          yield {
            message: `In the JSON Schema of ${of}, ${lowerFirst(placedMessage(text, problem))}`,
            subject: { id, field },
            ...(named && { about: named.name }),
          };
        }
      }
    },
  };
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
