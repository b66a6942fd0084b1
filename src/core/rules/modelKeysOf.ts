import type { Design } from '../model/design.ts';
import { shortNameOf } from '../model/naming.ts';
import type { Route } from '../model/route.ts';
import type { RouteModel } from '../model/webSocketRoute.ts';

/** The models of one side of a route, by what leads to them. */
interface ModelKeys {
  /** `the messages of sendmessage`. */
  what: string;
  models: readonly RouteModel[];
  field: 'requestModels' | 'response.models';
}

export function modelKeysOf(design: Design, route: Route): ModelKeys[] {
  if (route.protocol !== 'WEBSOCKET') return [];
  const { requestModels, response } = route;
  const name = shortNameOf(design, route);
  return [
    { what: `the messages of ${name}`, models: requestModels, field: 'requestModels' },
    ...(response
      ? [{ what: `the answers of ${name}`, models: response.models, field: 'response.models' as const }]
      : []),
  ];
}

/** The side that a finding about one of its models is about, and which of them. */
export function modelKeyAt(
  design: Design,
  route: Route,
  field = '',
): { side: ModelKeys; index: number; model: RouteModel } | undefined {
  for (const side of modelKeysOf(design, route)) {
    for (const [index, model] of side.models.entries()) {
      if (`${side.field}.${index}.key` === field) return { side, index, model };
    }
  }
  return undefined;
}
