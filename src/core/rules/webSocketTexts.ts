import type { Design } from '../model/design.ts';
import { isWebSocketIntegration } from '../model/integrationKinds.ts';
import { shortNameOf } from '../model/naming.ts';
import { apisOf } from '../model/queries.ts';
import type { Subject } from './diagnostic.ts';
import { newFunctionsOf } from './newFunctionsOf.ts';
import { webSocketRoutes } from './webSocketRoutes.ts';

/** A text of a design, or a value with several in it, and what a person calls it. */
interface PlacedText {
  subject: Subject;
  value: unknown;
  what: string;
}

/** The texts of WebSocket APIs that may be anything. */
export function* webSocketTexts(design: Design): Iterable<PlacedText> {
  for (const { id, routeSelectionExpression } of apisOf(design, 'WEBSOCKET'))
    yield {
      subject: { id, field: 'routeSelectionExpression' },
      value: routeSelectionExpression,
      what: `The route selection expression of ${shortNameOf(design, id)}`,
    };
  for (const route of webSocketRoutes(design)) yield* fieldsOf(design, route, []);
  for (const integration of Object.values(design.integrations).filter(isWebSocketIntegration))
    yield* fieldsOf(design, integration, ['name', 'description']);
  for (const model of Object.values(design.models)) yield* fieldsOf(design, model, []);
  for (const plan of Object.values(design.usagePlans)) yield* fieldsOf(design, plan, []);
  for (const handler of newFunctionsOf(design))
    yield {
      subject: { id: handler.id, field: 'connections' },
      value: handler.connections,
      what: `A variable of ${shortNameOf(design, handler.id)}`,
    };
}

/** Every field of an entity but those that are left to others. */
function* fieldsOf(
  design: Design,
  entity: { id: Exclude<Subject['id'], 'design'> },
  others: readonly string[],
): Iterable<PlacedText> {
  const what = `A text of ${shortNameOf(design, entity.id)}`;
  for (const [field, value] of Object.entries(entity)) {
    if (others.includes(field)) continue;
    yield { subject: { id: entity.id, field }, value, what };
  }
}
