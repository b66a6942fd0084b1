import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { arbitraryDesign } from '../../model/arbitraryDesign.ts';
import type { Design } from '../../model/design.ts';
import { type PlannedHttpApi, plannedHttpApis } from '../../plan/plan.ts';
import { planOf } from '../../plan/planOf.ts';
import { everythingDesign } from '../judges/everythingDesign.ts';
import { exampleDesign, exampleDesigns } from '../judges/exampleDesigns.ts';
import { expectSoundRegions } from '../judges/expectSoundRegions.ts';
import { EXCUSED, lintOpenApi } from '../judges/lintOpenApi.ts';
import { openapi } from './openapi.ts';

const yaml = (design: Design) => openapi.print(planOf(design), 'yaml');
const json = (design: Design) => openapi.print(planOf(design), 'json');

describe.each(exampleDesigns())('%s', (_, design) => {
  test('documents itself without a finding of the recommended rules', async () => {
    for (const { path, contents } of [...yaml(design).files, ...json(design).files]) {
      const profile = path.includes('.docs.') ? 'documentation' : 'import';
      expect({ path, problems: await lintOpenApi(contents, profile) }).toEqual({ path, problems: [] });
    }
  });

  test('is one text for one design', () => {
    expect(yaml(structuredClone(design))).toEqual(yaml(design));
  });
});

test.each(['books-api.openapi.yaml', 'books-api.docs.openapi.yaml'])('the books API as %s', async (path) => {
  const file = yaml(exampleDesign('books.json')).files.find((candidate) => candidate.path === path);
  await expect(file?.contents).toMatchFileSnapshot(`goldens/${path}`);
});

test.each(['books-api.openapi.yaml', 'books-api.docs.openapi.yaml', 'orders.docs.openapi.yaml'])(
  'everything a route can say of itself, as %s',
  async (path) => {
    const { contents = '' } = yaml(everythingDesign).files.find((candidate) => candidate.path === path) ?? {};
    await expect(contents).toMatchFileSnapshot(`goldens/everything/${path}`);
    const found = await lintOpenApi(contents, path.includes('.docs.') ? 'documentation' : 'import');
    expect(found.filter(({ rule }) => rule !== 'no-server-example.com')).toEqual([]);
  },
);

describe('generated designs', () => {
  const valid = arbitraryDesign({ valid: true });
  const storable = arbitraryDesign({ valid: false });

  test('YAML and JSON say the same, whatever the texts', () => {
    fc.assert(
      fc.property(fc.oneof(valid, storable), (design) => {
        const inYaml = yaml(design);
        const inJson = json(design);
        expect(inYaml.files.map((file) => parse(file.contents))).toEqual(
          inJson.files.map((file) => JSON.parse(file.contents)),
        );
        // YAML 1.1 is what API Gateway reads.
        expect(inYaml.files.map((file) => parse(file.contents, { version: '1.1' }))).toEqual(
          inJson.files.map((file) => JSON.parse(file.contents)),
        );
        expect(inYaml.diagnostics).toEqual(inJson.diagnostics);
      }),
      { numRuns: 150 },
    );
  });

  test('an import brings back every route with its operation id, integration, tag and CORS setting', () => {
    fc.assert(
      fc.property(valid, (design) => {
        const plan = planOf(design);
        const imports = json(design).files.filter((file) => !file.path.includes('.docs.'));
        expect(imports.map((file) => imported(JSON.parse(file.contents)))).toEqual(plannedHttpApis(plan).map(expected));
      }),
      { numRuns: 150 },
    );
  });

  test('the documentation passes the recommended rules, and the import is OpenAPI', async () => {
    await fc.assert(
      fc.asyncProperty(valid, async (design) => {
        const exported = yaml(design);
        const found = [];
        for (const { path, contents } of exported.files) {
          found.push(...(await lintOpenApi(contents, path.includes('.docs.') ? 'documentation' : 'import')));
        }
        const excused = found.filter(({ rule }) => rule === 'no-ambiguous-paths').length;
        expect(found.filter(({ rule }) => !EXCUSED.includes(rule))).toEqual([]);
        expect(excused).toBe(exported.diagnostics.filter(({ code }) => code === 'openapi/ambiguous-path').length);
      }),
      { numRuns: 60 },
    );
  });

  test('every route and integration of an import has its lines', () => {
    fc.assert(
      fc.property(valid, fc.constantFrom('yaml' as const, 'json' as const), (design, format) => {
        const plan = planOf(design);
        const exported = openapi.print(plan, format);
        expectSoundRegions(exported);
        const owners = new Set(
          exported.files
            .filter(({ path }) => !path.includes('.docs.'))
            .flatMap(({ regions }) => regions.map(({ id }) => id)),
        );
        for (const api of plannedHttpApis(plan)) {
          expect(owners).toContain(api.id);
          for (const route of api.routes) expect(owners).toContain(route.id);
          for (const integration of api.integrations) expect(owners).toContain(integration.id);
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** What API Gateway would make of a document, in the plan's own terms. */
function imported(document: ImportedDocument) {
  const reused = document.components?.['x-amazon-apigateway-integrations'] ?? {};
  const routes = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => {
      const integration = resolved(operation['x-amazon-apigateway-integration'], reused);
      const any = method === 'x-amazon-apigateway-any-method';
      const key = operation.isDefaultRoute ? '$default' : `${any ? 'ANY' : method.toUpperCase()} ${path}`;
      const ofPath = operation.parameters?.filter((parameter) => parameter.in === 'path') ?? [];
      const parameters = ofPath.map(({ name }) => name);
      const { operationId } = operation;
      return { key, operationId, parameters, integration };
    }),
  );
  return {
    info: document.info,
    endpoint: document.servers?.[0]?.['x-amazon-apigateway-endpoint-configuration'] ?? {},
    tags: Object.fromEntries((document.tags ?? []).map((tag) => [tag.name, tag['x-amazon-apigateway-tag-value']])),
    cors: document['x-amazon-apigateway-cors'],
    routes: routes.sort((a, b) => (a.key < b.key ? -1 : 1)),
  };
}

function resolved(
  integration: ImportedIntegration | { $ref: string },
  reused: Record<string, ImportedIntegration>,
): ImportedIntegration {
  if (!('$ref' in integration)) return integration;
  const found = reused[integration.$ref.split('/').at(-1) ?? ''];
  if (!found) throw new Error(`${integration.$ref} leads nowhere.`);
  return found;
}

interface ImportedIntegration {
  type: string;
  httpMethod?: string;
  uri?: string;
  payloadFormatVersion: string;
  timeoutInMillis?: number | undefined;
  connectionType?: string;
  connectionId?: string;
  credentials?: string;
  tlsConfig?: object;
  requestParameters?: object;
  responseParameters?: object;
}

interface ImportedDocument {
  info: object;
  servers?: {
    'x-amazon-apigateway-endpoint-configuration': { disableExecuteApiEndpoint?: boolean; ipAddressType?: string };
  }[];
  tags?: { name: string; 'x-amazon-apigateway-tag-value': string }[];
  'x-amazon-apigateway-cors'?: object;
  paths: Record<
    string,
    Record<
      string,
      {
        isDefaultRoute?: boolean;
        operationId?: string;
        parameters?: { name: string; in: string }[];
        'x-amazon-apigateway-integration': { $ref: string } | ImportedIntegration;
      }
    >
  >;
  components?: { 'x-amazon-apigateway-integrations': Record<string, ImportedIntegration> };
}

function expected(api: PlannedHttpApi): ReturnType<typeof imported> {
  const routes = api.routes.map(({ routeKey, integration, documentation }) => {
    const operationId = documentation?.operationId;
    const parameters = [...routeKey.matchAll(/\{([^{}+]+)\+?\}/g)].map(([, name]) => name ?? '');
    const { timeoutInMillis } = integration;
    const { request, responses } = integration.mappings;
    const mapped = {
      ...(Object.keys(request).length > 0 && { requestParameters: request }),
      ...(Object.keys(responses).length > 0 && { responseParameters: responses }),
    };
    if (integration.kind === 'service') {
      const { subtype: integrationSubtype, credentials } = integration;
      const role = credentials.kind === 'existing-role' ? credentials.arn : undefined;
      return {
        key: routeKey,
        operationId,
        parameters,
        integration: {
          type: 'aws_proxy',
          integrationSubtype,
          credentials: role?.kind === 'literal' ? role.text : expect.stringMatching(/^arn:/),
          payloadFormatVersion: '1.0',
          timeoutInMillis,
          requestParameters: expect.objectContaining(request),
        },
      };
    }
    if (integration.kind !== 'lambda') {
      const { method: httpMethod } = integration;
      const common = { type: 'http_proxy', httpMethod, payloadFormatVersion: '1.0', timeoutInMillis, ...mapped };
      if (integration.kind === 'http-url')
        return { key: routeKey, operationId, parameters, integration: { ...common, uri: integration.url } };
      const { target, vpcLink, serverNameToVerify } = integration;
      const behindLink = {
        uri: target.kind === 'literal' ? target.text : expect.stringMatching(/^arn:aws:/),
        connectionType: 'VPC_LINK',
        connectionId:
          vpcLink.source === 'existing' && vpcLink.existingId.kind === 'literal'
            ? vpcLink.existingId.text
            : expect.any(String),
        ...(serverNameToVerify !== undefined && { tlsConfig: { serverNameToVerify } }),
      };
      return { key: routeKey, operationId, parameters, integration: { ...common, ...behindLink } };
    }
    const invoked = integration.function;
    const uri =
      invoked.source === 'existing' && invoked.arn.kind === 'literal'
        ? `arn:\${AWS::Partition}:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/${invoked.arn.text}/invocations`
        : expect.stringMatching(/functions\/arn:\S+:function:[\w-]{1,64}(:[\w-]+)?\/invocations$/);
    const { payloadFormatVersion, credentials } = integration;
    const invocation = { type: 'aws_proxy', httpMethod: 'POST', uri, payloadFormatVersion, timeoutInMillis };
    const identity = !credentials.kind.endsWith('permission') && !credentials.kind.endsWith('permissions');
    const common = { ...invocation, ...mapped, ...(identity && { credentials: expect.stringMatching(/^arn:/) }) };
    return { key: routeKey, operationId, parameters, integration: common };
  });
  const { cors, title, description } = api;
  const version = api.version || '1.0';
  const given = Object.entries(cors ?? {}).filter(([, value]) => value !== false && value?.toString() !== '');
  return {
    info: JSON.parse(JSON.stringify({ title, description, version })),
    endpoint: {
      ...(api.disableExecuteApiEndpoint && { disableExecuteApiEndpoint: true }),
      ...(api.ipAddressType && { ipAddressType: api.ipAddressType }),
    },
    tags: api.tags,
    cors: cors && Object.fromEntries(given),
    routes: routes.sort((a, b) => (a.key < b.key ? -1 : 1)),
  };
}
