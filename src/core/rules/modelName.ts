import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

export const modelName: Rule = {
  code: 'model/name',
  severity: 'error',
  fix: 'Use 1 to 128 letters and digits.',
  source: 'API Gateway V2 API reference, CreateModel: name.',
  *check(design) {
    for (const { id, name } of Object.values(design.models)) {
      if (/^[A-Za-z0-9]{1,128}$/.test(name)) continue;
      const problem = /^[A-Za-z0-9]+$/.test(name)
        ? `has ${name.length.toLocaleString('en')} characters; 128 are possible`
        : 'holds other characters than letters and digits';
      yield {
        message: name === '' ? 'The model has no name.' : `The name ${shortNameOf(design, id)} of a model ${problem}.`,
        subject: { id, field: 'name' },
      };
    }
  },
};
