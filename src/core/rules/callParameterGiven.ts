import { setAt } from '../commands/setAt.ts';
import { startOf } from '../model/field.ts';
import { shortNameOf } from '../model/naming.ts';
import { SERVICE_CALLS } from '../model/serviceCall.ts';
import { callParametersOf } from './callsOf.ts';
import type { Rule } from './rule.ts';

export const callParameterGiven: Rule = {
  code: 'call/parameter-missing',
  severity: 'error',
  title: 'A call of an AWS service lacks a value',
  reason: 'API Gateway refuses an integration without a parameter that the call needs, or with an empty one.',
  fix: 'Say what is sent, as text or as a part of the request.',
  source: 'API Gateway Developer Guide, "Integration subtype reference": required parameters.',
  each: 'integration',
  *check(integration, design) {
    for (const { label, field, value, required } of callParametersOf(integration)) {
      if (value === undefined || value.trim() !== '') continue;
      const { id } = integration;
      const title = shortNameOf(design, id);
      yield {
        message: required
          ? `The call ${title} needs a ${label}.`
          : `The call ${title} sends an empty ${label}; API Gateway takes at least one character.`,
        subject: { id, field },
      };
    }
  },
  quickFixes(integration, _design, { subject }) {
    const parameter = callParametersOf(integration).find(({ field }) => field === subject.field);
    if (!parameter || !('call' in integration)) return [];
    const { label, field, required } = parameter;
    if (!required) return [setAt(`Send no ${label}`, integration.id, field, undefined)];
    const usual = startOf(SERVICE_CALLS[integration.call.subtype].schema)[field.slice('call.'.length)];
    // Where the usual value is a part of the request, it needs no thought of anyone's.
    return usual?.startsWith('$') ? [setAt(`Send ${usual} as ${label}`, integration.id, field, usual)] : [];
  },
};
