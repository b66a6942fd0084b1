import type { Design } from '../model/design.ts';
import type { RouteId } from '../model/ids.ts';
import { shortNameOf } from '../model/naming.ts';
import type { RouteModel } from '../model/webSocketRoute.ts';
import { webSocketRoutes } from './webSocketRoutes.ts';

/** The models of one side of a route, by what leads to them. */
interface ModelKeys {
  id: RouteId;
  /** `the messages of sendmessage`. */
  what: string;
  models: readonly RouteModel[];
  field: 'requestModels' | 'response.models';
}

export function modelKeysOf(design: Design): ModelKeys[] {
  return webSocketRoutes(design).flatMap(({ id, requestModels, response }): ModelKeys[] => {
    const name = shortNameOf(design, id);
    return [
      { id, what: `the messages of ${name}`, models: requestModels, field: 'requestModels' },
      ...(response
        ? [{ id, what: `the answers of ${name}`, models: response.models, field: 'response.models' as const }]
        : []),
    ];
  });
}
