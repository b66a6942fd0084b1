import fc from 'fast-check';
import { produce } from 'immer';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { editedDesign } from '../../commands/editedDesign.ts';
import { arbitraryDesign } from '../../model/arbitraryDesign.ts';
import { CHAT } from '../../model/chat.ts';
import { type Design, emptyDesign } from '../../model/design.ts';
import { sampleDesign } from '../../model/sampleDesign.ts';
import type { Stage } from '../../model/stage.ts';
import { type Plan, plannedWebSocketApis } from '../../plan/plan.ts';
import { planOf } from '../../plan/planOf.ts';
import type { Format } from '../exporter.ts';
import { awsFaults } from '../judges/awsValidation.ts';
import { canonicalTemplate } from '../judges/canonicalTemplate.ts';
import { everythingDesign } from '../judges/everythingDesign.ts';
import { exampleDesign, exampleDesigns } from '../judges/exampleDesigns.ts';
import { includedTemplate } from '../judges/includedTemplate.ts';
import { cloudformation } from './cloudformation.ts';
import { parseYaml, printYaml } from './yaml.ts';

const runs = Number(process.env.FC_RUNS ?? 200);

interface Resource {
  Type: string;
  DependsOn?: string | string[];
  Properties: Record<string, unknown>;
}
interface Template {
  Description?: string;
  Parameters?: Record<string, object>;
  Resources: Record<string, Resource>;
  Outputs?: Record<string, { Value: unknown }>;
}

function print(plan: Plan, format: Format) {
  const { files, diagnostics, gauges } = cloudformation.print(plan, format);
  const [file] = files;
  if (!file) throw new Error('There is no template.');
  return { ...file, diagnostics, gauges };
}

function templateOf(plan: Plan): Template {
  return JSON.parse(print(plan, 'json').contents);
}

test('the books API of the examples reads like a template written by hand', async () => {
  const { contents, path } = print(planOf(exampleDesign('books.json')), 'yaml');
  expect(path).toBe('books.template.yaml');
  await expect(contents).toMatchFileSnapshot('goldens/books.template.yaml');
});

test('two APIs on one domain and stages with manual deployments read like a template written by hand', async () => {
  await expect(print(planOf(everythingDesign), 'yaml').contents).toMatchFileSnapshot(
    'goldens/everything.template.yaml',
  );
  await expect(print(planOf(everythingDesign), 'json').contents).toMatchFileSnapshot(
    'goldens/everything.template.json',
  );
});

describe.each([...exampleDesigns(), ['everything', everythingDesign] as const])('the template of %s', (_, design) => {
  test.each(['yaml', 'json'] as const)('passes AWS’s validator and CfnInclude, as %s', (format) => {
    const { contents, path, diagnostics } = print(planOf(design), format);
    expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(awsFaults(contents, path)).toEqual([]);
    expect(canonicalTemplate(includedTemplate(contents, path))).toEqual(canonicalTemplate(templateOf(planOf(design))));
  });
});

describe('the template of any valid design', () => {
  test('passes AWS’s validator', () => {
    fc.assert(
      fc.property(arbitraryDesign({ valid: true }), (design) => {
        const { contents, path } = print(planOf(design), 'yaml');
        expect(awsFaults(contents, path)).toEqual([]);
      }),
      { numRuns: Math.ceil(runs / 2) },
    );
  });

  test('means to CfnInclude what it says', () => {
    fc.assert(
      fc.property(arbitraryDesign({ valid: true }), (design) => {
        const { contents, path } = print(planOf(design), 'yaml');
        expect(canonicalTemplate(includedTemplate(contents, path))).toEqual(
          canonicalTemplate(templateOf(planOf(design))),
        );
      }),
      { numRuns: Math.ceil(runs / 5) },
    );
  });
});

describe('the template of any design, with half-typed and hostile texts', () => {
  const assertForAny = (check: (plan: Plan, design: Design) => void) =>
    fc.assert(
      fc.property(
        fc.oneof(
          arbitraryDesign({ valid: false }),
          arbitraryDesign({ valid: true }),
          editedDesign(arbitraryDesign({ valid: true })),
        ),
        (design) => check(planOf(design), design),
      ),
      { numRuns: runs },
    );

  test('is the same in YAML and in JSON', () => {
    assertForAny((plan) => {
      const read = parseYaml(print(plan, 'yaml').contents);
      expect(JSON.parse(JSON.stringify(read))).toEqual(templateOf(plan));
    });
  });

  test('holds every text exactly', () => {
    assertForAny((plan) => {
      const { Description, Resources } = templateOf(plan);
      expect(Description ?? '').toBe(plan.description ?? plan.title);
      for (const api of plan.apis) {
        expect(Resources[api.logicalId]?.Properties).toMatchObject({
          Name: api.title,
          ...(api.description === undefined ? {} : { Description: api.description }),
          ...(Object.keys(api.tags).length === 0 ? {} : { Tags: api.tags }),
        });
        for (const route of api.routes) expect(Resources[route.logicalId]?.Properties.RouteKey).toBe(route.routeKey);
        for (const integration of api.integrations)
          if ('url' in integration)
            expect(Resources[integration.logicalId]?.Properties.IntegrationUri).toBe(integration.url);
        for (const stage of api.stages) expect(Resources[stage.logicalId]?.Properties.StageName).toBe(stage.name);
      }
      for (const { models, integrations } of plannedWebSocketApis(plan)) {
        for (const { logicalId, value } of models) expect(Resources[logicalId]?.Properties.Schema).toEqual(value);
        for (const integration of integrations)
          if ('transformation' in integration && integration.transformation)
            expect(Resources[integration.logicalId]?.Properties.RequestTemplates ?? {}).toEqual(
              integration.transformation.requestTemplates,
            );
      }
      for (const planned of plan.functions)
        if (planned.source === 'new')
          expect(Resources[planned.logicalId]?.Properties.Code).toEqual({ ZipFile: planned.code });
    });
  });

  test('refers to nothing that is not there', () => {
    assertForAny((plan) => {
      const template = templateOf(plan);
      const known = new Set([
        ...Object.keys(template.Resources),
        ...Object.keys(template.Parameters ?? {}),
        ...['AWS::Partition', 'AWS::Region', 'AWS::AccountId', 'AWS::URLSuffix'],
      ]);
      const { diagnostics } = print(plan, 'json');
      fc.pre(!diagnostics.some(({ code }) => code === 'template/reads-as-function'));
      for (const target of referencesIn(template)) expect(known).toContain(target);
    });
  });

  test('can be created in some order', () => {
    assertForAny((plan) => {
      const { Resources } = templateOf(plan);
      const waiting = new Map(
        Object.entries(Resources).map(([logicalId, resource]) => {
          const needs = referencesIn({ Resources: { [logicalId]: resource } });
          return [logicalId, needs.filter((need) => need in Resources && need !== logicalId)];
        }),
      );
      for (let before = -1; before !== waiting.size; ) {
        before = waiting.size;
        for (const [logicalId, needs] of waiting)
          if (!needs.some((need) => waiting.has(need))) waiting.delete(logicalId);
      }
      expect([...waiting.keys()]).toEqual([]);
    });
  });

  test.each(['yaml', 'json'] as const)('says which lines stand for what, as %s', (format) => {
    assertForAny((plan) => {
      const { contents, regions } = print(plan, format);
      const lines = contents.split('\n');
      const names = new Map(
        [
          ...plan.apis.flatMap((api) => [api, ...api.routes, ...api.authorizers, ...api.integrations, ...api.stages]),
          ...plannedWebSocketApis(plan).flatMap(({ models }) => models),
          ...plan.usagePlans,
          ...plan.functions.filter((planned) => planned.source === 'new'),
          ...plan.resources.filter(({ origin }) => origin.source === 'new'),
          ...plan.domains.flatMap((domain) => [domain, ...domain.mappings]),
        ].map((planned) => [planned.id, planned.logicalId]),
      );
      const found = new Map<string, string>();
      let end = 0;
      for (const region of regions) {
        expect(region.start).toBeGreaterThan(end);
        expect(region.end).toBeLessThanOrEqual(lines.length);
        end = region.end;
        const text = lines.slice(region.start - 1, region.end).join('\n');
        expect(text).toMatch(format === 'yaml' ? /^ {2}\w+:\n/ : /^ {4}"\w+": \{\n[\s\S]* {4}\},?$/);
        found.set(region.id, `${found.get(region.id) ?? ''}\n${text}`);
      }
      for (const [id, logicalId] of names)
        expect(found.get(id)).toContain(format === 'yaml' ? `\n  ${logicalId}:\n` : `\n    "${logicalId}": {\n`);
    });
  });
});

describe('intrinsics', () => {
  const withText = (text: string): Design => ({
    ...everythingDesign,
    routes: {
      'route:1': {
        id: 'route:1',
        apiId: 'api:1',
        protocol: 'HTTP',
        key: { kind: 'match', method: 'GET', path: `/${text}` },
        integrationId: 'integration:2',
      },
      'route:2': {
        id: 'route:2',
        apiId: 'api:1',
        protocol: 'HTTP',
        key: { kind: 'default' },
        integrationId: 'integration:1',
      },
    },
  });

  test('never take a text of the user for one of their variables', () => {
    const template = templateOf(planOf(withText('${AWS::Region}')));
    expect(template.Resources[permissionOf(withText('${AWS::Region}'))]?.Properties.SourceArn).toEqual({
      'Fn::Join': [
        '',
        [
          'arn:',
          { Ref: 'AWS::Partition' },
          ':execute-api:',
          { Ref: 'AWS::Region' },
          ':',
          { Ref: 'AWS::AccountId' },
          ':',
          { Ref: 'BooksApi' },
          '/*/*/${AWS::Region}',
        ],
      ],
    });
  });

  test('leave stage variables in URLs alone', () => {
    const resources = Object.values(templateOf(planOf(everythingDesign)).Resources);
    const integrations = resources.filter(({ Type }) => Type === 'AWS::ApiGatewayV2::Integration');
    const uris = integrations.map(({ Properties }) => Properties.IntegrationUri);
    expect(uris).toContain('https://${stageVariables.backend}/books/{id}');
  });

  function permissionOf(design: Design): string {
    return planOf(design).apis[0]?.routes[0]?.permission?.logicalId ?? '';
  }
});

test.each([1e-7, -5e-324, 1.5e21, 1e21, -1e21])('%d is a number for whoever reads YAML 1.1', (number) => {
  const text = printYaml({ number });
  expect(parse(text, { version: '1.1' })).toEqual({ number });
  expect(text).toMatch(/^number: -?\d+\.\d+e[-+]\d+\n$/);
  expect(parseYaml(text)).toEqual({ number });
});

describe('limits of a template', () => {
  const codes = (design: Design) => print(planOf(design), 'yaml').diagnostics.map(({ code }) => code);
  const many = (count: number, make: (number: number) => object) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => make(index + 1)).map((row) => [idIn(row), row]));
  const idIn = (row: object) => ('id' in row ? String(row.id) : '');
  const api = {
    id: 'api:1',
    protocol: 'HTTP',
    name: 'Books',
    disableExecuteApiEndpoint: false,
    dashboard: false,
    tags: [],
  };
  const stage = (number: number) => ({
    id: `stage:${number}`,
    apiId: 'api:1',
    name: `s${number}`,
    autoDeploy: true,
    detailedMetricsEnabled: false,
    routeSettings: [],
    variables: [],
  });
  const design = (tables: object): Design => ({ ...emptyDesign('Books'), apis: { 'api:1': api }, ...tables }) as Design;
  const functions = (count: number, row: (number: number) => object) => ({
    functions: many(count, row),
    integrations: many(count, (number) => ({
      id: `integration:${number}`,
      apiId: 'api:1',
      kind: 'lambda',
      functionId: `function:${number}`,
      payloadFormatVersion: '2.0',
    })),
    routes: many(count, (number) => ({
      id: `route:${number}`,
      apiId: 'api:1',
      protocol: 'HTTP',
      key: { kind: 'match', method: 'GET', path: `/${number}` },
      integrationId: `integration:${number}`,
    })),
  });
  const existing = (number: number) => ({ id: `function:${number}`, source: 'existing', name: `f${number}` });
  const withCode = (code: string) => () => ({
    id: 'function:1',
    source: 'new',
    name: 'f',
    runtime: 'nodejs24.x',
    connections: [],
    code,
  });

  test('none is near', () => {
    expect(codes(design({}))).toEqual([]);
  });

  test('no resource at all', () => {
    expect(codes(emptyDesign('Books'))).toEqual(['template/empty']);
  });

  test('500 resources', () => {
    expect(codes(design({ stages: many(398, stage) }))).not.toContain('template/many-resources');
    expect(codes(design({ stages: many(399, stage) }))).toContain('template/many-resources');
    expect(codes(design({ stages: many(499, stage) }))).toContain('template/many-resources');
    expect(codes(design({ stages: many(500, stage) }))).toContain('template/too-many-resources');
  });

  test('the largest sample is told how to do with fewer resources', () => {
    const { diagnostics, gauges } = print(planOf(sampleDesign(300)), 'yaml');
    expect(gauges[0]).toMatchObject({ label: 'Resources', used: 485, limit: 500, fullness: 'near' });
    expect(diagnostics[0]).toMatchObject({
      code: 'template/many-resources',
      severity: 'warning',
      message:
        'The template has 485 of the 500 resources that CloudFormation takes. Let one permission for a whole API take the place of the 30 for single routes, let routes share integrations and functions, or move some routes into an API in a design of its own.',
    });
  });

  test('a gauge of size is of what the template is sent by', () => {
    const size = (code: string) => print(planOf(design(functions(1, withCode(code)))), 'yaml').gauges.at(-1);
    expect(size('x')).toMatchObject({ label: 'Size, sent by itself', limit: 51_200, fullness: 'fine' });
    expect(size('x'.repeat(45_000))).toMatchObject({ limit: 51_200, fullness: 'near' });
    expect(size('x'.repeat(60_000))).toMatchObject({ label: 'Size, read from a bucket', fullness: 'fine' });
    expect(size('x'.repeat(1_000_000))).toMatchObject({ limit: 1_000_000, fullness: 'beyond' });
  });

  test('200 outputs', () => {
    expect(codes(design({ stages: many(200, stage) }))).toContain('template/many-outputs');
    expect(codes(design({ stages: many(201, stage) }))).toContain('template/too-many-outputs');
  });

  test('200 parameters', () => {
    expect(codes(design(functions(200, existing)))).toContain('template/many-parameters');
    expect(codes(design(functions(201, existing)))).toContain('template/too-many-parameters');
  });

  test('bytes, counted as UTF-8', () => {
    expect(codes(design(functions(1, withCode('x'.repeat(40_000)))))).toEqual([]);
    expect(codes(design(functions(1, withCode('日'.repeat(20_000)))))).toEqual(['template/needs-bucket']);
    expect(codes(design(functions(1, withCode('x'.repeat(900_000)))))).toEqual([
      'template/large',
      'template/needs-bucket',
    ]);
    expect(codes(design(functions(1, withCode('x'.repeat(1_000_000)))))).toEqual(['template/too-large']);
    expect(codes(design(functions(1, withCode('x'.repeat(4_194_305)))))).toContain('template/code-too-large');
  });

  test('names that CloudFormation takes for functions', () => {
    const named = (name: string): Stage => ({
      id: 'stage:1',
      apiId: 'api:1',
      name: 'beta',
      autoDeploy: true,
      detailedMetricsEnabled: false,
      routeSettings: [],
      variables: [{ name, value: 'x' }],
    });
    expect(codes(design({ stages: { 'stage:1': named('Ref') } }))).toEqual(['template/reads-as-function']);
    expect(codes(design({ stages: { 'stage:1': named('Reference') } }))).toEqual([]);
  });

  test('names that CloudFormation takes for functions, anywhere in a WebSocket API', () => {
    const keyed = (key: string) =>
      codes(
        produce(CHAT, (chat) => {
          Object.assign(chat.routes['route:4'] ?? {}, { key: { kind: 'message', name: key } });
          Object.assign(chat.stages['stage:1'] ?? {}, {
            routeSettings: [{ routeId: 'route:4', throttlingRateLimit: 1 }],
          });
        }),
      );
    expect(keyed('Ref')).toEqual(['template/reads-as-function']);
    expect(keyed('ref')).toEqual([]);
  });

  test('null, which no template holds', () => {
    const withModel = (text: string) =>
      codes(
        produce(CHAT, (chat) => {
          const id = 'model:1';
          chat.models[id] = { id, apiId: 'api:1', name: 'Say', contentType: 'application/json', text };
        }),
      );
    expect(withModel('{ "enum": ["yes", null] }')).toEqual(['template/null']);
    expect(withModel('{ "type": ["string", "null"] }')).toEqual([]);
    expect(withModel('{ "properties": { "Fn::Sub": { "type": "string" } } }')).toEqual(['template/reads-as-function']);
  });
});

/** What `Ref`, `Fn::GetAtt`, `Fn::Sub` and `DependsOn` name. */
function referencesIn(template: Template): string[] {
  const found = Object.values(template.Resources).flatMap(({ DependsOn = [] }) => [DependsOn].flat());
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const entries = Object.entries(value);
    const [name, argument] = entries.length === 1 ? (entries[0] ?? []) : [];
    if (name === 'Ref' && typeof argument === 'string') found.push(argument);
    else if (name === 'Fn::GetAtt' && Array.isArray(argument)) found.push(String(argument[0]));
    else if (name === 'Fn::Sub')
      found.push(...[...String(argument).matchAll(/\$\{([^}.]*)[^}]*\}/g)].map((match) => String(match[1])));
    else for (const [, member] of entries) visit(member);
  };
  visit(template.Resources);
  visit(template.Outputs);
  return found;
}
