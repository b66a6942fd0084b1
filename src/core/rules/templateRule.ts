import { checkTemplate, type TemplateProblem } from '../model/checkTemplate.ts';
import { placeIn } from '../model/readJson.ts';
import type { Rule, WholeRule } from './rule.ts';
import { templateSetsOf } from './transformationsOf.ts';

/** A rule about one kind of problem in the templates of integrations, said once of each template. */
export function templateRule(kind: TemplateProblem['kind'], rule: Omit<WholeRule, 'check'>): Rule {
  return {
    ...rule,
    *check(design) {
      for (const { id, what, templates, field } of templateSetsOf(design)) {
        for (const [index, { template }] of templates.entries()) {
          const said = new Set<string>();
          for (const problem of checkTemplate(template)) {
            if (problem.kind !== kind || said.has(problem.message)) continue;
            said.add(problem.message);
            const { line, column } = placeIn(template, problem.start);
            yield {
              message: `In a template for ${what}, line ${line}, column ${column}: ${problem.message}`,
              subject: { id, field: `${field}.${index}.template` },
            };
          }
        }
      }
    },
  };
}
