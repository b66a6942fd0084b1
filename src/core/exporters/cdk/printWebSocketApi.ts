import { camelCase } from '../../plan/names.ts';
import type { PlannedWebSocketApi } from '../../plan/plannedWebSocket.ts';
import { call, object, raw, string } from './expression.ts';
import { APIS } from './modules.ts';
import { ipAddressType, optionalString, type StackContext } from './stackContext.ts';

/** A WebSocket API with its integrations, routes and stages. */
export function printWebSocketApi(stack: StackContext, api: PlannedWebSocketApi): void {
  const { writer } = stack;
  writer.blank();
  writer.region([api.id], () => {
    writer.comment(api.title);
    const local = writer.local(camelCase(api.logicalId));
    stack.apis.set(api, local);
    writer.declare(
      local,
      call(
        `new ${writer.import(APIS, 'WebSocketApi')}`,
        raw('this'),
        stack.constructId(api.logicalId),
        object({
          apiName: string(api.title),
          description: optionalString(api.description),
          routeSelectionExpression: string(api.routeSelectionExpression),
          disableSchemaValidation: api.disableSchemaValidation ? raw('true') : undefined,
          ipAddressType: ipAddressType(writer, api.ipAddressType),
        }),
      ),
    );
    stack.printTags(local, api.tags);
  });
}
