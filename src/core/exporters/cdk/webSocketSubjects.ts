import type {
  PlannedWebSocketApi,
  PlannedWebSocketIntegration,
  PlannedWebSocketRoute,
} from '../../plan/plannedWebSocket.ts';
import { transformationOf } from './printTemplates.ts';
import type { Subject } from './subjectsOf.ts';

export function webSocketSubjects({ authorizers, models, integrations, routes }: PlannedWebSocketApi): Subject[] {
  return [
    ...authorizers.map(
      ({ id, title, identitySources, credentials }): Subject => ({
        id,
        name: title,
        texts: [title, identitySources, credentials],
      }),
    ),
    ...models.map(
      ({ id, title, name, description, contentType, value }): Subject => ({
        id,
        name: title,
        texts: [name, description, contentType],
        maps: [value],
      }),
    ),
    ...integrations.map(webSocketIntegrationSubject),
    ...routes.map(webSocketRouteSubject),
  ];
}

function webSocketIntegrationSubject(planned: PlannedWebSocketIntegration): Subject {
  const { id, title: name, description } = planned;
  const changes = planned.kind === 'http-proxy' ? [planned.requestParameters] : [transformationOf(planned) ?? {}];
  return { id, name, texts: [description, ...targetTexts(planned)], maps: changes };
}

function targetTexts(planned: PlannedWebSocketIntegration): readonly unknown[] {
  switch (planned.kind) {
    case 'lambda':
      return [planned.credentials];
    case 'http-proxy':
      return [planned.url];
    case 'http':
      return [planned.url];
    case 'aws':
      return [planned.service, planned.target, planned.region, planned.credentials];
    case 'mock':
      return [];
  }
}

function webSocketRouteSubject(route: PlannedWebSocketRoute): Subject {
  const { id, routeKey, response } = route;
  return {
    id,
    name: routeKey,
    texts: [routeKey, route.operationName, route.modelSelectionExpression],
    maps: [
      route.requestParameters,
      emptied(route.requestModels),
      ...(response ? [response.parameters, emptied(response.models)] : []),
    ],
  };
}

/** Models are subjects of their own. */
function emptied(byKey: Readonly<Record<string, unknown>>): Record<string, ''> {
  return Object.fromEntries(Object.keys(byKey).map((key) => [key, '']));
}
