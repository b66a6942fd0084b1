import type { Design } from '../model/design.ts';
import type { NewFunction } from '../model/lambdaFunction.ts';

/** The functions that the exports create. */
export function newFunctionsOf(design: Design): NewFunction[] {
  return Object.values(design.functions).filter((handler) => handler.source === 'new');
}

/** Whether its code uses the management API of connections, in any of the languages it may be written in. */
export function postsToConnections({ code = '' }: NewFunction): boolean {
  return /ApiGatewayManagementApi|apigatewaymanagementapi|@connections|PostToConnection|post_to_connection/.test(code);
}
