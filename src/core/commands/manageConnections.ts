import { createManagedConnections } from '../model/create.ts';
import type { Design } from '../model/design.ts';
import { type ApiId, type FunctionId, isKind, type StageId } from '../model/ids.ts';
import { type ManagedConnections, managedId } from '../model/lambdaFunction.ts';
import { nameOf } from '../model/naming.ts';
import { fail, ok } from '../result.ts';
import type { Command } from './command.ts';
import { editEntity } from './editEntity.ts';

/** Lets a new function post to the connections of a stage, or of all stages of a WebSocket API, look them up and close them. */
export function manageConnections(functionId: FunctionId, of: StageId | ApiId): Command {
  return {
    label: 'Manage connections',
    apply(document) {
      const { design } = document;
      const handler = design.functions[functionId];
      if (!handler) return fail('The function is not there any more.');
      if (handler.source === 'existing')
        return fail(
          `The exports do not change ${nameOf(design, functionId)}, which is there already: give its role execute-api:ManageConnections by hand.`,
        );
      const reason = unmanageable(design, of);
      if (reason) return fail(reason);
      if (handler.connections.some((managed) => managedId(managed) === of)) return ok(document);
      const connections = [...handler.connections, createManagedConnections(handler, of)];
      return editEntity(functionId, { connections }, 'managed connections').apply(document);
    },
  };
}

/** Takes that leave away again. */
export function leaveConnections(functionId: FunctionId, of: StageId | ApiId): Command {
  return {
    label: 'Leave connections alone',
    apply(document) {
      const handler = document.design.functions[functionId];
      if (handler?.source !== 'new') return fail('The function is not there any more.');
      const connections = handler.connections.filter((managed) => managedId(managed) !== of);
      if (connections.length === handler.connections.length) return ok(document);
      return editEntity(functionId, { connections }, 'managed connections').apply(document);
    },
  };
}

/** Lets a function manage other connections in the place of those at an index; the variable for their URL stays. */
export function moveConnections(functionId: FunctionId, index: number, to: StageId | ApiId): Command {
  return {
    label: 'Manage other connections',
    apply(document) {
      const { design } = document;
      const handler = design.functions[functionId];
      const before = handler?.source === 'new' ? handler.connections[index] : undefined;
      if (handler?.source !== 'new' || !before) return fail('The function does not manage these any more.');
      const reason = unmanageable(design, to);
      if (reason) return fail(reason);
      if (managedId(before) === to) return ok(document);
      if (handler.connections.some((managed) => managedId(managed) === to))
        return fail(`${handler.name || 'The function'} manages these connections already.`);
      const others = handler.connections.toSpliced(index, 1);
      const made = createManagedConnections({ ...handler, connections: others }, to);
      const kept: ManagedConnections =
        made.scope === 'stage' && before.scope === 'stage' ? { ...before, stageId: made.stageId } : made;
      return editEntity(
        functionId,
        { connections: handler.connections.with(index, kept) },
        'managed connections',
      ).apply(document);
    },
  };
}

function unmanageable(design: Design, of: StageId | ApiId): string | undefined {
  const apiId = isKind('stage', of) ? design.stages[of]?.apiId : of;
  const api = apiId && design.apis[apiId];
  if (!api) return `The ${isKind('stage', of) ? 'stage' : 'API'} is not there any more.`;
  return api.protocol === 'WEBSOCKET' ? undefined : 'Only a WebSocket API has connections to manage.';
}
