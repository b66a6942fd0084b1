import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { arbitraryDesign } from '../../model/arbitraryDesign.ts';
import { type Design, emptyDesign } from '../../model/design.ts';
import type { EntityId } from '../../model/ids.ts';
import { sampleDesign } from '../../model/sampleDesign.ts';
import { planOf } from '../../plan/planOf.ts';
import type { ExportFile } from '../exporter.ts';
import { appFolder, contentsOf, removeFolder, writeFiles } from '../judges/appFolder.ts';
import { everythingDesign } from '../judges/everythingDesign.ts';
import { exampleDesign, exampleDesigns } from '../judges/exampleDesigns.ts';
import { expectSoundRegions } from '../judges/expectSoundRegions.ts';
import { Synthesiser } from '../judges/synthesise.ts';
import { typeCheck } from '../judges/typeCheck.ts';
import { DEPENDENCIES, DEV_DEPENDENCIES } from './appFiles.ts';
import { cdk } from './cdk.ts';

const synthesiser = new Synthesiser();
afterAll(() => synthesiser.stop());

function appOf(design: Design): readonly ExportFile[] {
  return cdk.print(planOf(design), 'json').files;
}

function stackOf(design: Design): ExportFile {
  const [stack] = appOf(design);
  if (!stack) throw new Error('The app has no stack.');
  return stack;
}

function linesOf(stack: ExportFile, id: EntityId): string[] {
  const lines = stack.contents.split('\n');
  return stack.regions
    .filter((region) => region.id === id)
    .map(({ start, end }) => lines.slice(start - 1, end).join('\n'));
}

/** One API, Shop API, with a route GET /items to an HTTP URL and nothing else but what is added. */
function shop(): Design & { apis: { 'api:1': Design['apis'][`api:${number}`] } } {
  return {
    ...emptyDesign('Shop'),
    apis: {
      'api:1': {
        id: 'api:1',
        protocol: 'HTTP',
        name: 'Shop API',
        disableExecuteApiEndpoint: false,
        dashboard: false,
        tags: [],
      },
    },
    routes: {
      'route:1': {
        id: 'route:1',
        apiId: 'api:1',
        protocol: 'HTTP',
        key: { kind: 'match', method: 'GET', path: '/items' },
        integrationId: 'integration:1',
      },
    },
    integrations: {
      'integration:1': {
        id: 'integration:1',
        apiId: 'api:1',
        kind: 'http-url',
        name: 'backend',
        url: 'https://example.com',
        method: 'ANY',
      },
    },
  };
}

test.each(['lib/books-stack.ts', 'bin/books.ts', 'cdk.json', 'package.json', 'tsconfig.json', 'README.md'])(
  'the books API as %s',
  async (path) => {
    const files = appOf(exampleDesign('books.json'));
    await expect(contentsOf(files, path)).toMatchFileSnapshot(`goldens/books/${path}`);
  },
);

test.each(['lib/websocket-api-stack.ts', 'README.md'])('the WebSocket API as %s', async (path) => {
  const files = appOf(exampleDesign('websocket.json'));
  await expect(contentsOf(files, path)).toMatchFileSnapshot(`goldens/websocket/${path}`);
});

test.each(['lib/bookshop-stack.ts', 'bin/bookshop.ts', 'cdk.json', 'README.md'])(
  'everything a design can say as %s',
  async (path) => {
    await expect(contentsOf(appOf(everythingDesign), path)).toMatchFileSnapshot(`goldens/everything/${path}`);
  },
);

test('the app asks for the versions it is tested with', () => {
  const require = createRequire(import.meta.url);
  for (const [name, range] of Object.entries({ ...DEPENDENCIES, ...DEV_DEPENDENCIES })) {
    expect(`${name} ${range}`).toBe(`${name} ^${require(`${name}/package.json`).version}`);
  }
});

test('the same plan gives the same files, the stack first', () => {
  for (const [, design] of exampleDesigns()) {
    expect(appOf(structuredClone(design))).toEqual(appOf(design));
    expect(stackOf(design).path).toMatch(/^lib\/[a-z][a-z0-9-]*-stack\.ts$/);
  }
});

test('routes of one path and integration share a statement', () => {
  const design = shop();
  design.routes['route:2'] = {
    id: 'route:2',
    apiId: 'api:1',
    protocol: 'HTTP',
    key: { kind: 'match', method: 'POST', path: '/items' },
    integrationId: 'integration:1',
  };
  const stack = stackOf(design);
  expect(linesOf(stack, 'route:2')).toEqual(linesOf(stack, 'route:1'));
  expect(linesOf(stack, 'route:2')).toEqual([
    `    shopApi.addRoutes({
      path: '/items',
      methods: [HttpMethod.GET, HttpMethod.POST],
      integration: backendIntegration,
    });`,
  ]);
});

test.each([
  [28_999, 'Duration.millis(28_999)'],
  [29_000, 'Duration.seconds(29)'],
  [29_001, 'cfnBackendIntegration.timeoutInMillis = 29_001;'],
  [30_000, 'cfnBackendIntegration.timeoutInMillis = 30_000;'],
])('a timeout of %i ms reaches the integration as %s', async (timeoutInMillis, code) => {
  const design = shop();
  Object.assign(design.integrations['integration:1'] ?? {}, { timeoutInMillis });
  expect(stackOf(design).contents).toContain(code);
  expect(JSON.stringify(await synthesiser.synthesise(appOf(design)))).toContain(`"TimeoutInMillis":${timeoutInMillis}`);
});

test('a default stage keeps its construct id when it gets settings of its own', async () => {
  const plain = shop();
  plain.stages['stage:1'] = {
    id: 'stage:1',
    apiId: 'api:1',
    name: '$default',
    autoDeploy: true,
    detailedMetricsEnabled: false,
    routeSettings: [],
    variables: [],
  };
  const throttled = shop();
  throttled.stages['stage:1'] = { ...plain.stages['stage:1'], throttlingRateLimit: 10 };
  const ids = async (design: Design) => {
    const { Resources } = (await synthesiser.synthesise(appOf(design))) as { Resources: object }; // a template
    return Object.keys(Resources).sort();
  };
  expect(stackOf(throttled).contents).toContain('createDefaultStage: false');
  expect(await ids(throttled)).toEqual(await ids(plain));
});

test('the name of a reserved file or of a package the app uses gets a suffix', () => {
  for (const name of ['con', 'COM1', 'constructs', 'tsx']) {
    const files = appOf({ ...shop(), name });
    expect(files.map(({ path }) => path)).toContain(`bin/${name.toLowerCase()}-app.ts`);
    expect(JSON.parse(contentsOf(files, 'package.json')).name).toBe(`${name.toLowerCase()}-app`);
  }
});

test('the README says that a new certificate has to be proven, unless its hosted zone does that', () => {
  const readmeOf = (hostedZone: object) => {
    const design = shop();
    design.domains['domain:1'] = {
      id: 'domain:1',
      name: 'api.example.com',
      certificate: { source: 'new' },
      tags: [],
      ...hostedZone,
    };
    return contentsOf(appOf(design), 'README.md');
  };
  expect(readmeOf({})).toContain('waits until its name is proven');
  expect(readmeOf({ hostedZone: {} })).not.toContain('proven');
});

test('text that the CDK cannot carry is reported where it is', () => {
  const design = shop();
  design.apis['api:1'].description = 'costs ${Token[TOKEN.1]} dollars';
  design.apis['api:1'].tags = [{ key: '__proto__', value: 'x' }];
  expect(cdk.print(planOf(design), 'json').diagnostics).toEqual([
    expect.objectContaining({ code: 'cdk/token-in-text', subject: { id: 'api:1' } }),
    expect.objectContaining({ code: 'cdk/lost-key', subject: { id: 'api:1' } }),
  ]);
});

test('a stack that is close to what CloudFormation takes says so', () => {
  const { gauges, diagnostics } = cdk.print(planOf(sampleDesign(300)), 'json');
  // The resources of the template, and one that the CDK adds.
  expect(gauges).toMatchObject([
    { label: 'Resources', used: 486, limit: 500, fullness: 'near' },
    { label: 'Outputs', limit: 200, fullness: 'fine' },
  ]);
  expect(diagnostics[0]).toMatchObject({ code: 'cdk/many-resources', severity: 'warning' });
});

test('whatever a document may hold, the app is printed and type-checks', async () => {
  const designs = fc.sample(arbitraryDesign({ valid: false }), { numRuns: 100, seed: 1 });
  expect(await typeCheck(designs.map(appOf))).toBe('');
});

test('regions are sound, and everything of a plan has one', () => {
  fc.assert(
    fc.property(arbitraryDesign({ valid: true }), (design) => {
      expectSoundRegions(cdk.print(planOf(design), 'json'));
      const shown = new Set(stackOf(design).regions.map(({ id }) => id));
      const { functions, apis, domains, usagePlans } = planOf(design);
      const parts = apis.flatMap((api) => [
        ...[api, ...api.authorizers, ...api.integrations, ...api.routes, ...api.stages, ...api.alarms],
        ...(api.protocol === 'WEBSOCKET' ? api.models : []),
      ]);
      const mappings = domains.flatMap((domain) => domain.mappings);
      for (const { id } of [...functions, ...parts, ...domains, ...mappings, ...usagePlans]) {
        expect(shown).toContain(id);
      }
    }),
  );
});

/** What Biome, which formats as Prettier does, would change in the TypeScript and JSON of apps. */
function formattingChanges(apps: readonly (readonly ExportFile[])[]): string {
  const folder = appFolder();
  const biome = join(dirname(createRequire(import.meta.url).resolve('@biomejs/biome/package.json')), 'bin/biome');
  const config = {
    root: true,
    files: { includes: ['**/*.ts', '**/*.json'] },
    formatter: { indentStyle: 'space', indentWidth: 2, lineWidth: 100 },
    javascript: { formatter: { quoteStyle: 'single' } },
  };
  try {
    writeFileSync(join(folder, 'biome.json'), JSON.stringify(config));
    apps.forEach((files, index) => {
      writeFiles(join(folder, 'apps', String(index)), files);
    });
    execFileSync(process.execPath, [biome, 'format', '--colors=off', `--config-path=${folder}`, 'apps'], {
      cwd: folder,
      stdio: 'pipe',
    });
    return '';
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: Buffer; stderr?: Buffer }; // what execFileSync throws
    return `${stdout}${stderr}`;
  } finally {
    removeFolder(folder);
  }
}

/** Scripts on whose width in columns Unicode's tables and fonts disagree, and with them the formatters. */
const RARE = /[^\p{ASCII}\u00a1-\u024f\u3040-\u30ff\u4e00-\u9fff]/gu;

test('apps are formatted', () => {
  const designs = fc.sample(arbitraryDesign({ valid: true }), { numRuns: 200, seed: 1 });
  const common = designs.map((design): Design => JSON.parse(JSON.stringify(design).replace(RARE, 'x')));
  const examples = exampleDesigns().map(([, design]) => design);
  expect(formattingChanges([...common, ...examples, everythingDesign].map(appOf))).toBe('');
});
