import type { Plan } from '../../plan/plan.ts';
import type { Diagnostic } from '../../rules/diagnostic.ts';
import { fullnessOf } from '../../rules/gauges.ts';
import type { ExportGauge } from '../exporter.ts';
import { type ExportCode, exportFinding } from '../exportFindings.ts';
import type { Template } from './template.ts';

/** Quotas of a template (CloudFormation User Guide, "CloudFormation quotas"). */
const MAX_RESOURCES = 500;
const MAX_PARAMETERS = 200;
const MAX_OUTPUTS = 200;
const MAX_BYTES = 1_000_000;
/** Beyond it a template has to be read from a bucket. */
export const MAX_BYTES_IN_REQUEST = 51_200;

/** So many permissions of routes are worth a word where resources become scarce. */
const MANY_PERMISSIONS = 20;

/** A gauge that findings tell of: from 80 % on under one code, beyond the limit under another. */
export interface ToldGauge extends ExportGauge {
  /** Absent where nothing bites yet. */
  near?: ExportCode;
  beyond: ExportCode;
  /** What has them, as the sentence begins: `The template has`. */
  holds: string;
  /** What CloudFormation takes, as the sentence ends. */
  taken: string;
}

/** What is said of a stack in either form. */
interface Told {
  holds: string;
  resources: { near: ExportCode; beyond: ExportCode };
  outputs: { near: ExportCode; beyond: ExportCode };
}
const TEMPLATE: Told = {
  holds: 'The template has',
  resources: { near: 'template/many-resources', beyond: 'template/too-many-resources' },
  outputs: { near: 'template/many-outputs', beyond: 'template/too-many-outputs' },
};
const STACK: Told = {
  holds: 'The stack has',
  resources: { near: 'cdk/many-resources', beyond: 'cdk/too-many-resources' },
  outputs: { near: 'cdk/many-outputs', beyond: 'cdk/too-many-outputs' },
};

/** How close a template is to what CloudFormation takes. */
export function templateGauges(plan: Plan, template: Template, contents: string): ToldGauge[] {
  const { Resources, Parameters, Outputs } = template.sections;
  const { holds } = TEMPLATE;
  return [
    resourcesGauge(plan, Resources.length, TEMPLATE),
    {
      ...gauge('Parameters', Parameters.length, MAX_PARAMETERS),
      advice: 'Give the ARNs of existing functions and certificates in the design.',
      near: 'template/many-parameters',
      beyond: 'template/too-many-parameters',
      holds,
      taken: `CloudFormation takes ${MAX_PARAMETERS}`,
    },
    outputsGauge(Outputs.length, TEMPLATE),
    sizeGauge(utf8Length(contents), holds),
  ];
}

/** How close the stack of a CDK app is to what CloudFormation takes. */
export function stackGauges(plan: Plan, { sections }: Template): ToldGauge[] {
  return [
    // The CDK's command line adds a resource of its own, which tells AWS what constructs are used.
    resourcesGauge(plan, sections.Resources.length + 1, STACK),
    outputsGauge(sections.Outputs.length, STACK),
  ];
}

/** What there is to say of gauges that are nearly full, or more than that. */
export function told(gauges: readonly ToldGauge[]): Diagnostic[] {
  return gauges.flatMap(({ unit, used, limit, fullness, advice, near, beyond, holds, taken }): Diagnostic[] => {
    const subject = { id: 'design' } as const;
    switch (fullness) {
      case 'fine':
        return [];
      case 'near': {
        if (near === undefined) return [];
        const message = `${holds} ${count(used)} of the ${count(limit)} ${unit} that CloudFormation takes. ${advice}`;
        return [exportFinding(near, subject, message)];
      }
      case 'beyond': {
        const message = `${holds} ${count(used)} ${unit}; ${taken}. ${advice}`;
        return [exportFinding(beyond, subject, message)];
      }
    }
  });
}

function resourcesGauge(plan: Plan, used: number, { holds, resources }: Told): ToldGauge {
  return {
    ...gauge('Resources', used, MAX_RESOURCES),
    advice: fewerResources(plan),
    ...resources,
    holds,
    taken: `CloudFormation takes ${MAX_RESOURCES} in a stack`,
  };
}

function outputsGauge(used: number, { holds, outputs }: Told): ToldGauge {
  return {
    ...gauge('Outputs', used, MAX_OUTPUTS),
    advice: 'Move some APIs or domains into a design of their own.',
    ...outputs,
    holds,
    taken: `one for each URL of a stage or mapping, one more for the callback URL of a WebSocket stage and two for each domain. CloudFormation takes ${MAX_OUTPUTS}`,
  };
}

/** What would make fewer of them, in the order of what it gains. */
function fewerResources({ apis }: Plan): string {
  const permissions = apis.flatMap((api) => api.routes.filter(({ permission }) => permission !== undefined)).length;
  const ways = [
    permissions >= MANY_PERMISSIONS &&
      `let one permission for a whole API take the place of the ${count(permissions)} for single routes`,
    'let routes share integrations and functions',
    apis.length > 1
      ? `make a design of each of the ${apis.length} APIs, which is a stack of its own`
      : 'move some routes into an API in a design of its own',
  ].filter((way) => way !== false);
  const [first = '', ...others] = ways;
  const last = others.pop();
  const all = [[first, ...others].join(', '), last].filter(Boolean).join(', or ');
  return `${all.charAt(0).toUpperCase()}${all.slice(1)}.`;
}

function sizeGauge(bytes: number, holds: string): ToldGauge {
  const beyond = 'template/too-large';
  return bytes > MAX_BYTES_IN_REQUEST
    ? {
        ...gauge('Size, read from a bucket', bytes, MAX_BYTES, 'bytes'),
        advice: 'Shorten inline code, or move an API into a design of its own.',
        near: 'template/large',
        beyond,
        holds,
        taken: `CloudFormation takes ${count(MAX_BYTES)}`,
      }
    : {
        ...gauge('Size, sent by itself', bytes, MAX_BYTES_IN_REQUEST, 'bytes'),
        advice: 'Once it is larger, deploy it with aws cloudformation deploy --s3-bucket, or upload it in the console.',
        beyond,
        holds,
        taken: `CloudFormation takes ${count(MAX_BYTES_IN_REQUEST)} in a request`,
      };
}

function gauge(label: string, used: number, limit: number, unit = label.toLowerCase()) {
  return { label, unit, used, limit, fullness: fullnessOf(used, limit) };
}

export function utf8Length(contents: string): number {
  return new TextEncoder().encode(contents).length;
}

/** `51,200`, the same in every locale. */
export function count(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}
