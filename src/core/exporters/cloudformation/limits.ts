import { shortened } from '../../model/shortened.ts';
import { type Plan, plannedWebSocketApis } from '../../plan/plan.ts';
import type { PlannedModel } from '../../plan/plannedWebSocket.ts';
import type { Diagnostic } from '../../rules/diagnostic.ts';
import { type ExportCode, exportFinding } from '../exportFindings.ts';
import type { Entry } from './entry.ts';
import type { Value, ValueMap } from './intrinsics.ts';
import type { Template } from './template.ts';

/** Quotas of a template (CloudFormation User Guide, "CloudFormation quotas"). */
const MAX_RESOURCES = 500;
const MAX_PARAMETERS = 200;
const MAX_OUTPUTS = 200;
const MAX_BYTES = 1_000_000;
/** Beyond it a template has to be read from a bucket. */
const MAX_BYTES_IN_REQUEST = 51_200;
/** Of inline code (AWS::Lambda::Function Code, ZipFile). */
const MAX_CODE_BYTES = 4 * 1024 * 1024;

/** What CloudFormation would refuse in a template though every entity in it is right. */
export function limitsOf(plan: Plan, template: Template, contents: string): Diagnostic[] {
  const { Resources, Parameters, Outputs } = template.sections;
  const diagnostics: Diagnostic[] = [];
  const say = (code: ExportCode, message: string) => diagnostics.push(exportFinding(code, { id: 'design' }, message));
  if (Resources.length === 0)
    say('template/empty', 'The template has no resources, and CloudFormation wants at least one. Add an API.');
  if (Resources.length > MAX_RESOURCES)
    say(
      'template/too-many-resources',
      `The template has ${count(Resources.length)} resources; CloudFormation takes ${MAX_RESOURCES} in a stack. Let routes share integrations and functions, or move an API into a design of its own.`,
    );
  if (Parameters.length > MAX_PARAMETERS)
    say(
      'template/too-many-parameters',
      `The template has ${count(Parameters.length)} parameters; CloudFormation takes ${MAX_PARAMETERS}. Give the ARNs of existing functions and certificates in the design.`,
    );
  if (Outputs.length > MAX_OUTPUTS)
    say(
      'template/too-many-outputs',
      `The template has ${count(Outputs.length)} outputs, one for each URL of a stage or mapping, one more for the callback URL of a WebSocket stage and two for each domain; CloudFormation takes ${MAX_OUTPUTS}. Move some APIs or domains into a design of their own.`,
    );
  const bytes = utf8Length(contents);
  if (bytes > MAX_BYTES)
    say(
      'template/too-large',
      `The template has ${count(bytes)} bytes; CloudFormation takes ${count(MAX_BYTES)}. Shorten inline code, or move an API into a design of its own.`,
    );
  else if (bytes > MAX_BYTES_IN_REQUEST)
    say(
      'template/needs-bucket',
      `The template has ${count(bytes)} bytes; above ${count(MAX_BYTES_IN_REQUEST)} CloudFormation reads it from an S3 bucket only. Deploy it with aws cloudformation deploy --s3-bucket, or upload it in the console.`,
    );
  for (const planned of plan.functions) {
    if (planned.source === 'new' && utf8Length(planned.code) > MAX_CODE_BYTES)
      diagnostics.push(
        exportFinding(
          'template/code-too-large',
          { id: planned.id, field: 'code' },
          `The code of ${shortened(planned.title)} has more than 4 MB, the most a template can carry inline.`,
        ),
      );
  }
  for (const api of plannedWebSocketApis(plan)) {
    for (const model of api.models) if (holdsNull(model.value)) diagnostics.push(nullIn(model));
  }
  for (const entry of Resources) diagnostics.push(...misreadKeys(entry));
  return diagnostics;
}

/** CloudFormation answers "'null' values are not allowed in templates". */
function nullIn({ id, title }: PlannedModel): Diagnostic {
  const message = `The schema of ${shortened(title)} holds null, which CloudFormation takes in no template. Say it with the type null, or leave it out.`;
  return exportFinding('template/null', { id, field: 'text' }, message);
}

function holdsNull(value: unknown): boolean {
  return value === null || (typeof value === 'object' && Object.values(value).some(holdsNull));
}

/** Where maps in a resource have keys that come from the design: the property, and the field of the entity. */
const KEYS: Readonly<Record<string, string>> = {
  Tags: 'tags',
  StageVariables: 'variables',
  RouteSettings: 'routeSettings',
  Environment: 'connections',
  Schema: 'text',
  RequestModels: 'requestModels',
  ResponseModels: 'response',
  RequestTemplates: 'requestTemplates',
  RequestParameters: 'requestParameters',
  ResponseTemplates: 'responses',
  ResponseParameters: 'responses',
};

/** CloudFormation takes a map with such a key for one of its functions, and there is no way to tell it otherwise. */
function misreadKeys({ owner, value: { Properties } }: Entry): Diagnostic[] {
  const properties = (Properties ?? {}) as ValueMap; // a map in every resource
  return Object.entries(KEYS).flatMap(([property, field]) =>
    keysIn(properties[property])
      .filter((key) => key === 'Ref' || key === 'Condition' || key.startsWith('Fn::'))
      .map(
        (key): Diagnostic =>
          exportFinding(
            'template/reads-as-function',
            { id: owner ?? 'design', field },
            `CloudFormation takes the name ${shortened(key)} for one of its own functions. Choose another.`,
          ),
      ),
  );
}

/** The keys of all maps in a value; its references are no maps. */
function keysIn(value: Value): string[] {
  if (Array.isArray(value)) return value.flatMap(keysIn);
  if (!isMap(value)) return [];
  return Object.entries(value).flatMap(([key, member]) => [key, ...keysIn(member)]);
}

function isMap(value: Value): value is ValueMap {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function utf8Length(contents: string): number {
  return new TextEncoder().encode(contents).length;
}

/** `51,200`, the same in every locale. */
function count(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}
