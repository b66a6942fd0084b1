import { produce } from 'immer';
import type { FunctionId, IntegrationId } from '../model/ids.ts';
import { DEFAULT_RUNTIME, type LambdaFunction } from '../model/lambdaFunction.ts';
import { integrationsInvoking } from '../model/queries.ts';
import { fail, ok } from '../result.ts';
import type { Command } from './command.ts';

/** Makes a function one that the export creates, or one that is there already. */
export function setFunctionSource(functionId: FunctionId, source: LambdaFunction['source']): Command {
  return {
    label: source === 'new' ? 'Use a new function' : 'Use an existing function',
    apply(document) {
      const current = document.design.functions[functionId];
      if (!current) return fail('The function is not there any more.');
      if (current.source === source) return ok(document);
      const { id, name } = current;
      const changed: LambdaFunction =
        source === 'new' ? { id, source, name, runtime: DEFAULT_RUNTIME } : { id, source, name };
      return ok(
        produce(document, (draft) => {
          draft.design.functions[functionId] = changed;
        }),
      );
    },
  };
}

/** Lets an integration invoke another function; a function that nothing invokes any more goes. */
export function invokeFunction(integrationId: IntegrationId, functionId: FunctionId): Command {
  return {
    label: 'Change function',
    apply(document) {
      const { design } = document;
      const integration = design.integrations[integrationId];
      if (integration?.kind !== 'lambda') return fail('Only a Lambda integration invokes a function.');
      if (!design.functions[functionId]) return fail('The function is not there any more.');
      const previous = integration.functionId;
      const left = integrationsInvoking(design, previous).length - 1;
      return ok(
        produce(document, (draft) => {
          const changed = draft.design.integrations[integrationId];
          if (changed?.kind === 'lambda') changed.functionId = functionId;
          if (left === 0 && previous !== functionId) delete draft.design.functions[previous];
        }),
      );
    },
  };
}
