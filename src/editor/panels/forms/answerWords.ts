import { formatRouteKey } from '../../../core/model/route.ts';
import type { RequestDoubt, RouteAnswer, StageAnswer } from '../../../core/model/routeAnswer.ts';
import type { HttpRequest, RequestMethod } from '../../../core/model/routePattern.ts';
import { precedenceWords } from './precedenceWords.ts';

/**
 * Why a route answers a request, or none does, in sentences.
 *
 * @param others the methods for which the path has a route
 */
export function answerWords(
  { contenders, doubts }: RouteAnswer,
  { path }: HttpRequest,
  { stage, isTaken, isNamed }: StageAnswer,
  others: readonly RequestMethod[],
): string[] {
  const [winner, next] = contenders;
  const words: string[] = [];
  if (isTaken && stage) {
    words.push(
      `/${stage.name} is the name of a stage, which comes before the routes of $default: it looks for ${path}.`,
    );
  }
  if (isNamed && stage) words.push(`/${stage.name} is the name of the stage, so its routes are asked for ${path}.`);
  if (!winner) {
    const isPreflight = doubts.some(({ kind }) => kind === 'preflight');
    words.push(
      `No route takes it, so the client is sent 404 Not Found${isPreflight ? ', unless it is a preflight request' : ''}.`,
    );
    if (others.length > 0) words.push(`The path has a route for ${others.join(', ')}; there is no answer 405.`);
  } else if (!next || !winner.precedence) {
    words.push('No other route would take it.');
  } else {
    words.push(`It comes before ${formatRouteKey(next.route.key)}: ${precedenceWords(winner.precedence)}.`);
  }
  return [...words, ...doubts.map(doubtWords)];
}

function doubtWords(doubt: RequestDoubt): string {
  switch (doubt.kind) {
    case 'trailing-slash':
      return `Reports differ on the / at the end: ${formatRouteKey(doubt.route.key)} may answer all the same.`;
    case 'root':
      return `${formatRouteKey(doubt.route.key)} may take the root as well; no page says. A route for / makes sure.`;
    case 'capitals':
      return `${formatRouteKey(doubt.route.key)} is spelt with other capitals, which may count.`;
    case 'encoded-slash':
      return 'API Gateway may decode %2F before it looks for the route, so that it divides the path.';
    case 'preflight':
      return 'With CORS set up, API Gateway answers the preflight requests of browsers itself: they get to no route.';
    case 'guarded-preflight':
      return `The preflight requests of browsers may get here too: ${formatRouteKey(doubt.route.key)} is guarded and turns them away.`;
  }
}
