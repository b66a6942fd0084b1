import { shortened } from '../../model/shortened.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Diagnostic } from '../../rules/diagnostic.ts';
import { exportFinding } from '../exportFindings.ts';
import { subjectsOf } from './subjectsOf.ts';

/** How the CDK spells a reference inside a string (aws-cdk-lib core/lib/private/encoding.js); it stops at one it did not make. */
const TOKEN = /[$#]\{Token\[[a-zA-Z0-9:._-]+\]\}/;

/** The CDK copies what it is given property by property, where this one is lost. */
const LOST_KEY = '__proto__';

/** What the CDK cannot carry. */
export function lossesOf(plan: Plan): Diagnostic[] {
  return subjectsOf(plan).flatMap(({ id, name, texts, maps = [] }) => {
    const losses: Diagnostic[] = [];
    if (TOKEN.test(JSON.stringify([texts, maps]))) {
      losses.push(
        exportFinding(
          'cdk/token-in-text',
          { id },
          `The CDK takes \${Token[…]} in ${shortened(name)} for a reference of its own, and stops at it.`,
        ),
      );
    }
    // A quotation mark inside a text has a backslash before it.
    if (JSON.stringify(maps).includes(`"${LOST_KEY}":`)) {
      losses.push(
        exportFinding('cdk/lost-key', { id }, `The CDK loses what is called ${LOST_KEY} in ${shortened(name)}.`),
      );
    }
    return losses;
  });
}
