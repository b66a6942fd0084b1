import { shortened } from '../../model/shortened.ts';
import { type Plan, plannedWebSocketApis } from '../../plan/plan.ts';
import type { PlannedModel } from '../../plan/plannedWebSocket.ts';
import type { Diagnostic } from '../../rules/diagnostic.ts';
import { exportFinding } from '../exportFindings.ts';
import type { Entry } from './entry.ts';
import type { Value, ValueMap } from './intrinsics.ts';
import type { Template } from './template.ts';
import { count, MAX_BYTES_IN_REQUEST, type ToldGauge, told, utf8Length } from './templateGauges.ts';

/** Of inline code (AWS::Lambda::Function Code, ZipFile). */
const MAX_CODE_BYTES = 4 * 1024 * 1024;

/** What CloudFormation would refuse in a template though every entity in it is right, and what it takes in another way only. */
export function limitsOf(plan: Plan, { sections }: Template, gauges: readonly ToldGauge[]): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const subject = { id: 'design' } as const;
  if (sections.Resources.length === 0) {
    const message = 'The template has no resources, and CloudFormation wants at least one. Add an API.';
    diagnostics.push(exportFinding('template/empty', subject, message));
  }
  diagnostics.push(...told(gauges));
  const size = gauges.find(({ unit }) => unit === 'bytes');
  if (size && size.used > MAX_BYTES_IN_REQUEST && size.fullness !== 'beyond') {
    const message = `The template has ${count(size.used)} bytes; above ${count(MAX_BYTES_IN_REQUEST)} CloudFormation reads it from an S3 bucket only. Deploy it with aws cloudformation deploy --s3-bucket, or upload it in the console.`;
    diagnostics.push(exportFinding('template/needs-bucket', subject, message));
  }
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
  for (const entry of sections.Resources) diagnostics.push(...misreadKeys(entry));
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
