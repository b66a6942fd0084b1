import type { Route } from '../model/route.ts';

/** A parameter that a route of a WebSocket API declares, of the request to connect or of what it sends back. */
interface NamedParameter {
  name: string;
  /** Where it is: `requestParameters.0`. */
  path: string;
  /** The same for two that API Gateway cannot tell apart. */
  key: string;
}

export function namedParameters(route: Route): NamedParameter[] {
  if (route.protocol !== 'WEBSOCKET') return [];
  const { requestParameters, response } = route;
  return [
    ...requestParameters.map(({ in: place, name }, index) => ({
      name,
      path: `requestParameters.${index}`,
      key: place === 'header' ? `header ${name.toLowerCase()}` : `query ${name}`,
    })),
    ...(response?.parameters ?? []).map(({ name }, index) => ({
      name,
      path: `response.parameters.${index}`,
      key: `answer ${name.toLowerCase()}`,
    })),
  ];
}
