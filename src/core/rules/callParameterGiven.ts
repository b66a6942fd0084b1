import { shortNameOf } from '../model/naming.ts';
import { callsOf } from './callsOf.ts';
import type { Rule } from './rule.ts';

export const callParameterGiven: Rule = {
  code: 'call/parameter-missing',
  severity: 'error',
  fix: 'Say what is sent, as text or as a part of the request.',
  source: 'API Gateway Developer Guide, "Integration subtype reference": required parameters.',
  *check(design) {
    for (const { integration, parameters } of callsOf(design)) {
      for (const { label, field, value, required } of parameters) {
        if (value === undefined || value.trim() !== '') continue;
        const title = shortNameOf(design, integration.id);
        yield {
          message: required
            ? `The call ${title} needs a ${label}.`
            : `The call ${title} sends an empty ${label}; API Gateway takes at least one character.`,
          subject: { id: integration.id, field },
        };
      }
    }
  },
};
