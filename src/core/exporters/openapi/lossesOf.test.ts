import { expect, test } from 'vitest';
import { type Design, emptyDesign } from '../../model/design.ts';
import { planOf } from '../../plan/planOf.ts';
import { lossesOf } from './lossesOf.ts';

const losses = (design: Design) => lossesOf(planOf(design)).map(({ code, subject }) => `${code} ${subject.id}`);

function booksApi(): Design {
  const design = emptyDesign('Books');
  design.apis['api:1'] = {
    id: 'api:1',
    protocol: 'HTTP',
    name: 'Books',
    disableExecuteApiEndpoint: false,
    dashboard: false,
    tags: [],
  };
  return design;
}

test('a design without an API says that there is no document', () => {
  expect(losses(emptyDesign('Empty'))).toEqual(['openapi/no-api design']);
});

test('a function needs a permission, and a name or an ARN that the document cannot know', () => {
  const design = booksApi();
  design.functions['function:1'] = { id: 'function:1', source: 'new', name: 'list', runtime: 'nodejs24.x' };
  design.functions['function:2'] = { id: 'function:2', source: 'existing', name: 'asked' };
  const arn = 'arn:aws:lambda:eu-west-1:111122223333:function:known';
  design.functions['function:3'] = { id: 'function:3', source: 'existing', name: 'known', arn };
  for (const number of [1, 2, 3]) {
    design.integrations[`integration:${number}`] = {
      id: `integration:${number}`,
      apiId: 'api:1',
      kind: 'lambda',
      functionId: `function:${number}`,
      payloadFormatVersion: '2.0',
    };
    design.routes[`route:${number}`] = {
      id: `route:${number}`,
      apiId: 'api:1',
      key: { kind: 'match', method: 'GET', path: `/${number}` },
      integrationId: `integration:${number}`,
    };
  }
  expect(losses(design)).toEqual([
    'openapi/function function:1',
    'openapi/permission function:1',
    'openapi/function-arn function:2',
    'openapi/permission function:2',
    'openapi/permission function:3',
    'openapi/license api:1',
  ]);
});

test('stages and domains are named, with what goes along with them', () => {
  const design = booksApi();
  design.stages['stage:1'] = {
    id: 'stage:1',
    apiId: 'api:1',
    name: 'beta',
    autoDeploy: true,
    detailedMetricsEnabled: false,
    routeSettings: [],
    throttlingRateLimit: 5,
    variables: [{ name: 'a', value: 'b' }],
  };
  design.domains['domain:1'] = {
    id: 'domain:1',
    name: 'api.books.example',
    certificate: { source: 'existing' },
    tags: [],
  };
  design.mappings['mapping:1'] = { id: 'mapping:1', domainId: 'domain:1', stageId: 'stage:1' };
  const messages = lossesOf(planOf(design)).map(({ message }) => message);
  expect(messages).toContain(
    'The stage beta, with its variables and its throttling, of Books is not part of an OpenAPI document. Create it after the import.',
  );
  expect(messages).toContain(
    'The custom domain api.books.example, with its API mappings, is not part of an OpenAPI document. Create it after the import.',
  );
});
