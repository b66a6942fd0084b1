import { produce } from 'immer';
import { withAttachedSilences } from '../model/attachedSilences.ts';
import { entityOf } from '../model/design.ts';
import { type AuthorizerId, type FunctionId, type IntegrationId, isKind } from '../model/ids.ts';
import { authorizersInvoking, integrationsInvoking } from '../model/queries.ts';
import { fail, ok } from '../result.ts';
import type { Command } from './command.ts';

/** Lets an integration or a Lambda authorizer invoke another function; a function that nothing invokes any more goes. */
export function invokeFunction(invokerId: IntegrationId | AuthorizerId, functionId: FunctionId): Command {
  return {
    label: 'Change function',
    apply(document) {
      const { design } = document;
      const invoker = entityOf(design, invokerId);
      if (!invoker || !('functionId' in invoker))
        return fail('Only a Lambda integration or authorizer invokes a function.');
      if (!design.functions[functionId]) return fail('The function is not there any more.');
      const previous = invoker.functionId;
      const left = integrationsInvoking(design, previous).length + authorizersInvoking(design, previous).length - 1;
      const next = produce(design, (draft) => {
        const changed = isKind('integration', invokerId) ? draft.integrations[invokerId] : draft.authorizers[invokerId];
        if (changed && 'functionId' in changed) changed.functionId = functionId;
        if (left === 0 && previous !== functionId) delete draft.functions[previous];
      });
      return ok(next === design ? document : { ...document, design: withAttachedSilences(next) });
    },
  };
}
