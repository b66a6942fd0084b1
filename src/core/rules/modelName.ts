import { setAt } from '../commands/setAt.ts';
import { freshModelName, shortNameOf } from '../model/naming.ts';
import { modelsOf } from '../model/queries.ts';
import { shortened } from '../model/shortened.ts';
import type { Rule } from './rule.ts';

export const modelName: Rule = {
  code: 'model/name',
  severity: 'error',
  title: 'The name of a model is one that API Gateway does not take',
  reason: 'API Gateway refuses to create the model, and the deployment fails.',
  fix: 'Use 1 to 128 letters and digits.',
  source: 'API Gateway V2 API reference, CreateModel: name.',
  each: 'model',
  *check({ id, name }, design) {
    if (/^[A-Za-z0-9]{1,128}$/.test(name)) return;
    const problem = /^[A-Za-z0-9]+$/.test(name)
      ? `has ${name.length.toLocaleString('en')} characters; 128 are possible`
      : 'holds other characters than letters and digits';
    yield {
      message: name === '' ? 'The model has no name.' : `The name ${shortNameOf(design, id)} of a model ${problem}.`,
      subject: { id, field: 'name' },
    };
  },
  quickFixes({ id, apiId, name }, design) {
    const spelled = name.replace(/[^A-Za-z0-9]+/g, '').slice(0, 120) || 'Message';
    const made = freshModelName(
      spelled,
      modelsOf(design, apiId).map((model) => model.name),
    );
    return [setAt(`Call it ${shortened(made)}`, id, 'name', made)];
  },
  fixAll: true,
};
