import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { routesTo } from '../model/queries.ts';
import { shortened } from '../model/shortened.ts';
import type { RequestParameter } from '../model/webSocketRoute.ts';
import type { Rule } from './rule.ts';
import { parameterSetsOf } from './transformationsOf.ts';

const OF_CONNECT = /^route\.request\.(?:multivalue)?(querystring|header)\.(.+)$/;

export const declaredParameter: Rule = {
  code: 'integration/undeclared-parameter',
  severity: 'error',
  title: 'A parameter takes what only $connect has, or what it does not declare',
  reason:
    'Only the request that opens a connection has headers and a query string, and API Gateway passes on those of them that the route $connect declares. A message has its body alone.',
  fix: 'Add it to the request parameters of $connect; a message has what is in its body, route.request.body.name.',
  source:
    'API Gateway Developer Guide, "Set up data mapping for WebSocket APIs": headers and query strings are those of $connect, declared by its route.',
  each: 'integration',
  *check(integration, design) {
    for (const { id, side, what, parameters, field } of parameterSetsOf(integration, design)) {
      if (side === 'response') continue;
      for (const source of new Set(parameters.map((parameter) => parameter.source))) {
        const wanted = ofConnect(source);
        if (!wanted) continue;
        for (const route of routesTo(design, id)) {
          if (route.protocol !== 'WEBSOCKET') continue;
          const finding = { subject: { id, field }, about: `${route.id} ${source}` };
          if (route.key.kind !== 'connect')
            yield {
              ...finding,
              message: `A parameter of ${what} takes ${shortened(source)}, and ${shortNameOf(design, route.id)} leads there too: only $connect has headers and a query string.`,
            };
          else if (!route.requestParameters.some(({ in: place, name }) => place === wanted.in && name === wanted.name))
            yield {
              ...finding,
              message: `A parameter of ${what} takes ${shortened(source)}, which ${shortNameOf(design, route.id)} does not declare among its request parameters.`,
            };
        }
      }
    }
  },
  quickFixes(integration, design, { subject, about = '' }) {
    const set = parameterSetsOf(integration, design).find(({ field }) => field === subject.field);
    const space = about.indexOf(' ');
    const source = about.slice(space + 1);
    const wanted = ofConnect(source);
    const route = routesTo(design, integration.id).find(({ id }) => id === about.slice(0, space));
    if (!set || !wanted || route?.protocol !== 'WEBSOCKET') return [];
    const { id, parameters, field } = set;
    const declare =
      route.key.kind === 'connect'
        ? [
            setAt(`Declare ${shortened(wanted.name)} in $connect`, route.id, 'requestParameters', [
              ...route.requestParameters,
              wanted,
            ]),
          ]
        : [];
    const others = parameters.filter((parameter) => parameter.source !== source);
    return [...declare, setAt(`Delete what takes ${shortened(source)}`, id, field, others)];
  },
};

/** What `$connect` has to declare for a source; undefined for what comes from elsewhere. */
function ofConnect(source: string): RequestParameter | undefined {
  const [, place, name] = OF_CONNECT.exec(source) ?? [];
  if (name === undefined) return undefined;
  return { in: place === 'header' ? 'header' : 'querystring', name, required: false };
}
