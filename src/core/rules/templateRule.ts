import { checkTemplate, type TemplateProblem } from '../model/checkTemplate.ts';
import { placeIn } from '../model/readJson.ts';
import type { EachRule, Rule } from './rule.ts';
import { templateSetsOf } from './transformationsOf.ts';

/** A rule about one kind of problem in the templates of an integration, said once of each template. */
export function templateRule(
  kind: TemplateProblem['kind'],
  rule: Omit<EachRule<'integration'>, 'each' | 'check'>,
): Rule {
  return {
    ...rule,
    each: 'integration',
    *check(integration, design) {
      for (const { id, what, templates, field } of templateSetsOf(integration, design)) {
        for (const [index, { template }] of templates.entries()) {
          const said = new Set<string>();
          for (const problem of checkTemplate(template)) {
            if (problem.kind !== kind || said.has(problem.message)) continue;
            said.add(problem.message);
            const { line, column } = placeIn(template, problem.start);
            yield {
              message: `In a template for ${what}, line ${line}, column ${column}: ${problem.message}`,
              subject: { id, field: `${field}.${index}.template` },
              about: problem.message,
            };
          }
        }
      }
    },
  };
}
