import { produce } from 'immer';
import { expect, test } from 'vitest';
import { defined } from '../../model/arbitraryTexts.ts';
import { CHAT } from '../../model/chat.ts';
import { createAccessLog, createAlarm, createStage } from '../../model/create.ts';
import type { LambdaCredentials } from '../../model/credentials.ts';
import { type Design, emptyDesign } from '../../model/design.ts';
import { idOf } from '../../model/ids.ts';
import type { FunctionQualifier } from '../../model/lambdaFunction.ts';
import type { StepFunctionsCall } from '../../model/serviceCall.ts';
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

test('a WebSocket API is named, and what is behind it is not asked for', () => {
  expect(losses(CHAT)).toEqual(['openapi/no-api design', 'openapi/websocket-api api:1']);
  const beside = produce(CHAT, (design) => {
    Object.assign(design.apis, { 'api:2': { ...booksApi().apis['api:1'], id: 'api:2' } });
    design.domains['domain:1'] = {
      id: 'domain:1',
      name: 'chat.example.com',
      certificate: { source: 'existing' },
      tags: [],
    };
    design.mappings['mapping:1'] = { id: 'mapping:1', domainId: 'domain:1', stageId: 'stage:1' };
  });
  expect(losses(beside)).toEqual(['openapi/websocket-api api:1', 'openapi/license api:2']);
  expect(lossesOf(planOf(beside))[0]?.message).toBe(
    'OpenAPI cannot hold Chat API, as it is a WebSocket API. The AsyncAPI document describes it.',
  );
});

test('a function needs a permission, and a name or an ARN that the document cannot know', () => {
  const design = booksApi();
  design.functions['function:1'] = {
    id: 'function:1',
    source: 'new',
    name: 'list',
    runtime: 'nodejs24.x',
    connections: [],
  };
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
      protocol: 'HTTP',
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

test('a function that is invoked as a role needs no permission; the role, its alias and its version are told of', () => {
  const design = booksApi();
  const lambda = (number: number, credentials: LambdaCredentials, qualifier?: FunctionQualifier) => {
    const functionId = `function:${number}` as const;
    design.functions[functionId] = defined({
      id: functionId,
      source: 'new',
      name: `f${number}`,
      runtime: 'nodejs24.x',
      connections: [],
      qualifier,
    });
    const integrationId = `integration:${number}` as const;
    design.integrations[integrationId] = {
      id: integrationId,
      apiId: 'api:1',
      kind: 'lambda',
      functionId,
      payloadFormatVersion: '2.0',
      credentials,
    };
    design.routes[`route:${number}`] = {
      id: `route:${number}`,
      apiId: 'api:1',
      protocol: 'HTTP',
      key: { kind: 'match', method: 'GET', path: `/${number}` },
      integrationId,
    };
  };
  lambda(1, { source: 'new-role' }, { kind: 'alias', name: 'live' });
  lambda(2, { source: 'existing-role' }, { kind: 'version' });
  lambda(3, { source: 'api-permission' });
  expect(losses(design)).toEqual([
    'openapi/function function:1',
    'openapi/function function:2',
    'openapi/function function:3',
    'openapi/permission function:3',
    'openapi/role integration:1',
    'openapi/role-arn integration:2',
    'openapi/license api:1',
  ]);
  const messages = lossesOf(planOf(design)).map(({ message }) => message);
  expect(messages[0]).toContain('a function called f1 with an alias live');
  expect(messages[1]).toContain('newest code');
});

test('a VPC link has to be there, and what it leads to be known', () => {
  const design = booksApi();
  design.vpcLinks['vpcLink:1'] = { id: 'vpcLink:1', source: 'new', name: 'internal', subnetIds: [], tags: [] };
  design.vpcLinks['vpcLink:2'] = { id: 'vpcLink:2', source: 'existing', name: 'legacy' };
  for (const number of [1, 2] as const) {
    design.integrations[`integration:${number}`] = {
      id: `integration:${number}`,
      apiId: 'api:1',
      kind: number === 1 ? 'alb' : 'nlb',
      name: 'shelves',
      vpcLinkId: `vpcLink:${number}`,
      method: 'ANY',
      description: 'Where books are',
      mappings: {
        request: [],
        responses: [{ statusCode: '404', mappings: [{ destination: 'overwrite:statuscode', value: '410' }] }],
      },
    };
    design.routes[`route:${number}`] = {
      id: `route:${number}`,
      apiId: 'api:1',
      protocol: 'HTTP',
      key: { kind: 'match', method: 'GET', path: `/${number}` },
      integrationId: `integration:${number}`,
    };
  }
  const each = (number: number) => [
    `openapi/integration-description integration:${number}`,
    `openapi/response-parameters integration:${number}`,
    `openapi/listener-arn integration:${number}`,
  ];
  expect(losses(design)).toEqual([
    'openapi/vpc-link vpcLink:1',
    'openapi/vpc-link-id vpcLink:2',
    ...each(1),
    ...each(2),
    'openapi/license api:1',
  ]);
});

test('a stage tells all that goes along with it, and alarms and dashboards are named', () => {
  const design = booksApi();
  Object.assign(design.apis['api:1'] ?? {}, { dashboard: true });
  design.stages['stage:1'] = {
    ...createStage(design, { id: 'api:1', protocol: 'HTTP' }),
    accessLog: createAccessLog('HTTP'),
    detailedMetricsEnabled: true,
  };
  design.alarms['alarm:1'] = createAlarm(design, 'api:1', 'stage:1');
  const messages = lossesOf(planOf(structuredClone(design))).map(({ message }) => message);
  expect(messages).toEqual(
    expect.arrayContaining([
      'The stage $default, with its access log and its detailed metrics, of Books is not part of an OpenAPI document. Create it after the import.',
      'The alarm server-errors on Books is not part of an OpenAPI document. Create it after the import.',
      'The dashboard of Books is not part of an OpenAPI document. Create it after the import.',
    ]),
  );
});

test('what a call names has to be there or be known; a call that stops executions names no state machine', () => {
  const design = booksApi();
  const machines = {
    'resource:1': { source: 'new', type: 'STANDARD' },
    'resource:2': { source: 'existing' },
  } as const;
  const calling = (number: number, resourceId: keyof typeof machines, call: StepFunctionsCall) => {
    design.resources[resourceId] = {
      id: resourceId,
      kind: 'state-machine',
      name: 'jobs',
      origin: machines[resourceId],
    };
    const id = idOf('integration', number);
    design.integrations[id] = { id, apiId: 'api:1', kind: 'step-functions', name: 'jobs', resourceId, call };
    design.routes[`route:${number}`] = {
      id: `route:${number}`,
      apiId: 'api:1',
      protocol: 'HTTP',
      key: { kind: 'match', method: 'POST', path: `/${number}` },
      integrationId: id,
    };
  };
  const resourceLosses = () =>
    lossesOf(planOf(structuredClone(design))).flatMap(({ subject, message }) =>
      subject.id.startsWith('resource:') ? [message] : [],
    );
  const stop = { subtype: 'StepFunctions-StopExecution', executionArn: '$request.body.arn' } as const;
  calling(1, 'resource:1', stop);
  calling(2, 'resource:2', stop);
  expect(resourceLosses()).toEqual(['The state machine jobs is not part of an OpenAPI document. Create it.']);

  calling(3, 'resource:1', { subtype: 'StepFunctions-StartExecution' });
  calling(4, 'resource:2', { subtype: 'StepFunctions-StartExecution' });
  expect(resourceLosses()).toEqual([
    'The state machine jobs is not part of an OpenAPI document. Create it, and write what it is called in place of arn:aws:states:us-east-1:111122223333:stateMachine:jobs.',
    'The ARN of the state machine jobs is not known, and an import cannot ask for it. Write what it says in place of arn:aws:states:us-east-1:111122223333:stateMachine:replace-me.',
  ]);
});
