import { formatRouteKey } from '../../../core/model/route.ts';
import type { RouteSelection } from '../../../core/model/routeSelection.ts';
import type { WebSocketRoute } from '../../../core/model/webSocketRoute.ts';

/** Why a message takes the route that it takes, or none, in sentences. */
export function selectionWords(selection: RouteSelection, routes: readonly WebSocketRoute[]): string[] {
  const { evaluated, why, route } = selection;
  const outcome = route
    ? `${formatRouteKey(route.key)} takes it`
    : 'as there is no $default, the client is sent an error';
  if (!evaluated) return [`It is no JSON, so the expression is not looked at: ${outcome}.`];
  const { value, variables } = evaluated;
  const each = variables.map(({ variable, value, found }) =>
    found ? `${variable} is ${quoted(value)}.` : `The message has nothing at ${variable}, so it counts as empty.`,
  );
  const words = [...new Set(each)]; // an expression may name a variable twice
  if (variables.length !== 1 || variables[0]?.value !== value) words.push(`The expression comes to ${quoted(value)}.`);
  if (why === 'key') return [...words, 'That is the key of a route, letter by letter.'];
  const near = routes.find(({ key }) => key.kind === 'message' && key.name.toLowerCase() === value.toLowerCase());
  if (near && value !== '') words.push(`${formatRouteKey(near.key)} is spelt with other capitals, which count.`);
  return [...words, `No route has that key: ${outcome}.`];
}

function quoted(text: string): string {
  return text === '' ? 'empty' : `“${text}”`;
}
