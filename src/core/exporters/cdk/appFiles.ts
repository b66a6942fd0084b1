import { inputValues } from '../../plan/inputKinds.ts';
import type { Plan } from '../../plan/plan.ts';
import type { ExportFile, Language } from '../exporter.ts';
import { CodeWriter, reference } from './codeWriter.ts';
import { call, INDENT, LINE_WIDTH, object, raw, string } from './expression.ts';
import { columnsOf } from './literals.ts';
import { inputProperty } from './stackContext.ts';

/** What the app runs and is checked with; the tests use the very same versions. */
export const DEPENDENCIES = {
  'aws-cdk-lib': '^2.276.0',
  constructs: '^10.8.1',
} as const;
export const DEV_DEPENDENCIES = {
  '@types/node': '^20.19.43',
  'aws-cdk': '^2.1148.1',
  tsx: '^4.23.15',
  typescript: '^7.0.2',
} as const;

/** Names that Windows keeps for devices, whatever the extension. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** The app's own name, as a file and as a package; npm installs no package into one of the same name. */
function appName({ slug }: Plan): string {
  return DEVICES.test(slug) || slug in DEPENDENCIES || slug in DEV_DEPENDENCIES ? `${slug}-app` : slug;
}

/** `bin/bookshop.ts`: creates the stack and gives it what only the user knows. */
export function binFile(plan: Plan): ExportFile {
  const writer = new CodeWriter();
  const stack = writer.import(`../lib/${plan.slug}-stack`, plan.stackName);
  const app = writer.local('app');
  writer.declare(app, call(`new ${writer.import('aws-cdk-lib', 'App')}`));
  writer.blank();
  const name = reference(app);
  if (plan.inputs.length > 0) {
    writer.comment('cdk.json holds placeholders for what only you know: replace them before you deploy.');
  }
  const description = plan.description ?? (plan.title === '' ? undefined : plan.title);
  const props = object({
    description: description === undefined ? undefined : string(description),
    ...Object.fromEntries(
      plan.inputs.map((input) => [inputProperty(input), call(`${name}.node.getContext`, string(inputProperty(input)))]),
    ),
  });
  const hasProps = description !== undefined || plan.inputs.length > 0;
  writer.statement('', call(`new ${stack}`, raw(name), string(plan.stackName), ...(hasProps ? [props] : [])));
  return { path: `bin/${appName(plan)}.ts`, language: 'typescript', ...writer.print() };
}

export function cdkJson(plan: Plan): ExportFile {
  const context = Object.fromEntries(
    plan.inputs.map((input) => [inputProperty(input), inputValues(input, input.placeholder)]),
  );
  return jsonFile('cdk.json', {
    app: `npx tsx bin/${appName(plan)}.ts`,
    ...(plan.inputs.length > 0 ? { context } : {}),
  });
}

export function packageJson(plan: Plan): ExportFile {
  return jsonFile('package.json', {
    name: appName(plan),
    version: '0.1.0',
    private: true,
    scripts: {
      build: 'tsc --noEmit',
      synth: 'cdk synth',
      diff: 'cdk diff',
      deploy: 'cdk deploy',
    },
    dependencies: DEPENDENCIES,
    devDependencies: DEV_DEPENDENCIES,
  });
}

const TSCONFIG = `{
  "compilerOptions": {
    "target": "ES2022",
    "module": "NodeNext",
    "types": ["node"],
    "strict": true,
    "noImplicitReturns": true,
    "noUnusedLocals": true,
    "noUnusedParameters": true,
    "skipLibCheck": true,
    "noEmit": true
  },
  "include": ["bin", "lib"]
}
`;

export function tsconfigJson(): ExportFile {
  return file('tsconfig.json', 'json', TSCONFIG);
}

export function gitignore(): ExportFile {
  return file('.gitignore', 'plaintext', 'node_modules/\ncdk.out/\n');
}

function jsonFile(path: string, value: unknown): ExportFile {
  return file(path, 'json', `${json(value, 0, 0)}\n`);
}

/** As Prettier has it: a list stays on one line where it fits. @param column where the value begins */
function json(value: unknown, indent: number, column: number): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = ' '.repeat(indent + INDENT);
  const outer = ' '.repeat(indent);
  if (Array.isArray(value)) {
    const flat = `[${value.map((item) => JSON.stringify(item)).join(', ')}]`;
    if (column + columnsOf(flat) < LINE_WIDTH) return flat;
    return `[\n${value.map((item) => inner + json(item, indent + INDENT, inner.length)).join(',\n')}\n${outer}]`;
  }
  const entries = Object.entries(value).map(([key, member]) => {
    const head = `${inner}${JSON.stringify(key)}: `;
    return head + json(member, indent + INDENT, columnsOf(head));
  });
  return `{\n${entries.join(',\n')}\n${outer}}`;
}

function file(path: string, language: Language, contents: string): ExportFile {
  return { path, language, contents, regions: [] };
}
