import { expect, test } from 'vitest';
import { createFunction, createHttpApi } from '../../core/model/create.ts';
import { createLambdaIntegration } from '../../core/model/createIntegration.ts';
import { type Design, emptyDesign } from '../../core/model/design.ts';
import type { Diagnostic, Severity } from '../../core/rules/diagnostic.ts';
import { placeToMend, problemGroups } from './problemGroups.ts';

function designWithLambda(): Design {
  const empty = emptyDesign('Bookshop');
  const api = { ...createHttpApi(empty), name: 'Books' };
  const handler = createFunction(empty);
  const integration = createLambdaIntegration(empty, api.id, handler.id);
  return {
    ...empty,
    apis: { [api.id]: api },
    functions: { [handler.id]: handler },
    integrations: { [integration.id]: integration },
  };
}

const finding = (severity: Severity, id: Diagnostic['subject']['id']): Diagnostic => ({
  code: `${id}/${severity}`,
  severity,
  message: 'Something.',
  subject: { id },
});

test('findings are grouped by what they are about, the worst first', () => {
  const findings = [
    finding('info', 'design'),
    finding('warning', 'api:1'),
    finding('error', 'function:1'),
    finding('error', 'api:1'),
  ];
  const groups = problemGroups(designWithLambda(), findings);
  expect(groups.map((group) => [group.name, group.problems.map((problem) => problem.severity)])).toEqual([
    ['Books', ['error', 'warning']],
    ['function', ['error']],
    ['Bookshop', ['info']],
  ]);
});

test('a problem with a function is mended in an integration that invokes it', () => {
  expect(placeToMend(designWithLambda(), { id: 'function:1', field: 'arn' })).toEqual({
    id: 'integration:1',
    field: 'arn',
  });
  expect(placeToMend(designWithLambda(), { id: 'api:1', field: 'name' })).toEqual({ id: 'api:1', field: 'name' });
});
