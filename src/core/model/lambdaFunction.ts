import { z } from 'zod';
import { field } from './field.ts';
import { ApiId, FunctionId, StageId } from './ids.ts';

/** The runtimes that CloudFormation accepts inline code for and that AWS still supports (AWS::Lambda::Function Code.ZipFile). */
export const INLINE_RUNTIMES = ['nodejs24.x', 'nodejs22.x', 'python3.14', 'python3.13', 'python3.12'] as const;
export type InlineRuntime = (typeof INLINE_RUNTIMES)[number];

export const DEFAULT_RUNTIME: InlineRuntime = 'nodejs24.x';

const functionName = field(z.string(), {
  label: 'Name',
  help: 'What the function is called here; resource names in the exports follow from it.',
  placeholder: 'get-books',
});

/** What integrations and authorizers invoke of a new function. Absent: its newest code. */
export const FunctionQualifier = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('version') }),
  z.strictObject({
    kind: z.literal('alias'),
    name: field(z.string(), {
      label: 'Alias',
      help: 'Points at a published version; letters, digits, - and _.',
      placeholder: 'live',
      mono: true,
    }),
  }),
]);
export type FunctionQualifier = z.infer<typeof FunctionQualifier>;

/**
 * Whose connections a function may post to, look up and close (execute-api:ManageConnections): those of one stage of a
 * WebSocket API, or of all its stages.
 */
export const ManagedConnections = z.discriminatedUnion('scope', [
  z.strictObject({
    scope: z.literal('stage'),
    stageId: StageId,
    urlVariable: field(z.string().optional(), {
      label: 'Callback URL in',
      help: 'The environment variable that holds the URL under which the connections are managed.',
      placeholder: 'No variable',
      mono: true,
    }),
  }),
  z.strictObject({ scope: z.literal('api'), apiId: ApiId }),
]);
export type ManagedConnections = z.infer<typeof ManagedConnections>;

/** The stage, or the API for all its stages, whose connections are managed. */
export function managedId(managed: ManagedConnections): StageId | ApiId {
  return managed.scope === 'stage' ? managed.stageId : managed.apiId;
}

export const NewFunction = z.strictObject({
  id: FunctionId,
  source: z.literal('new'),
  name: functionName,
  runtime: field(z.enum(INLINE_RUNTIMES).default(DEFAULT_RUNTIME), {
    label: 'Runtime',
    help: 'Runtimes whose code a template can carry inline.',
    options: {
      'nodejs24.x': 'Node.js 24',
      'nodejs22.x': 'Node.js 22',
      'python3.14': 'Python 3.14',
      'python3.13': 'Python 3.13',
      'python3.12': 'Python 3.12',
    },
  }),
  code: field(z.string().optional(), {
    label: 'Code',
    help: 'The handler, as index.handler. Left empty, a small one that greets the caller, and posts to connections where it manages some.',
    mono: true,
    multiline: true,
  }),
  qualifier: field(FunctionQualifier.optional(), {
    label: 'Invokes',
    help: 'A published version keeps its code for ever. An alias is a name for a version, which can move to a newer one.',
    options: { version: 'A published version', alias: 'An alias' },
    placeholder: 'The newest code',
  }),
  connections: z.array(ManagedConnections).default([]),
});
export type NewFunction = z.infer<typeof NewFunction>;

export const ExistingFunction = z.strictObject({
  id: FunctionId,
  source: z.literal('existing'),
  name: functionName,
  arn: field(z.string().optional(), {
    label: 'Function ARN',
    help: 'May end in a version or an alias. Left empty, the template asks for it as a parameter and the CDK app as a stack property.',
    placeholder: 'Asked for at deployment',
    mono: true,
  }),
});
export type ExistingFunction = z.infer<typeof ExistingFunction>;

/** A Lambda function: one the export creates, or one that is there already. Integrations of several APIs may share it. */
export const LambdaFunction = z.discriminatedUnion('source', [NewFunction, ExistingFunction]);
export type LambdaFunction = z.infer<typeof LambdaFunction>;
