import { expressionVariables, hasStrayDollar } from '../model/routeSelection.ts';
import { shortened } from '../model/shortened.ts';

/** What is wrong with a selection expression that may read what a pattern matches. */
export function expressionProblem(expression: string, readable: RegExp): string | undefined {
  if (expression.trim() === '') return 'is empty';
  const wrong = expressionVariables(expression).find((variable) => !readable.test(variable));
  if (wrong !== undefined) return `reads ${wrong === '' ? 'nothing' : `$${shortened(wrong)}`}`;
  return hasStrayDollar(expression) ? 'has a $ that begins no name; a dollar sign is written \\$' : undefined;
}
