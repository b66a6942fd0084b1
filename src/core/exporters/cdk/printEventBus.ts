import type { PlannedEventBus } from '../../plan/plannedResource.ts';
import { call, type Expression, object, raw, string } from './expression.ts';
import { EVENTS } from './modules.ts';
import { given, type StackContext } from './stackContext.ts';

export function eventBus(stack: StackContext, { logicalId, origin }: PlannedEventBus): Expression {
  const type = stack.writer.import(EVENTS, 'EventBus');
  const scope = [raw('this'), stack.constructId(logicalId)];
  switch (origin.source) {
    case 'default':
      return call(`${type}.fromEventBusName`, ...scope, string('default'));
    case 'new':
      return call(`new ${type}`, ...scope, object({ eventBusName: string(origin.name) }));
    case 'existing':
      return call(`${type}.fromEventBusArn`, ...scope, given(origin.arn));
  }
}
