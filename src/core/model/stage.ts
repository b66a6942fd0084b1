import { z } from 'zod';
import { AccessLog } from './accessLog.ts';
import { field } from './field.ts';
import { ApiId, RouteId, StageId } from './ids.ts';

/** The stage served from the base of an HTTP API's URL. */
export const DEFAULT_STAGE_NAME = '$default';

/** A list rather than a map, so that a name can be half typed or typed twice; a rule speaks up. */
const StageVariable = z.strictObject({ name: z.string(), value: z.string() });

export const LOGGING_LEVELS = ['OFF', 'ERROR', 'INFO'] as const;
export type LoggingLevel = (typeof LOGGING_LEVELS)[number];

const loggingLevelField = (placeholder: string) =>
  field(z.enum(LOGGING_LEVELS).optional(), {
    label: 'Execution log',
    help: 'What API Gateway writes about each message to a log group of its own. The account needs a CloudWatch role.',
    options: { OFF: 'Off', ERROR: 'Errors', INFO: 'Everything' },
    placeholder,
    only: 'WEBSOCKET',
  });

const DATA_TRACE_HELP =
  'Writes whole messages into the execution log. Not for production: they may hold what nobody should read.';

/** What one route of a stage has of its own, in the place of the stage's settings (AWS::ApiGatewayV2::Stage RouteSettings). */
export const RouteSettings = z.strictObject({
  routeId: RouteId,
  throttlingRateLimit: field(z.number().optional(), {
    label: 'Rate limit',
    unit: 'requests/s',
    placeholder: 'As the stage',
  }),
  throttlingBurstLimit: field(z.number().optional(), {
    label: 'Burst limit',
    unit: 'requests',
    placeholder: 'As the stage',
  }),
  detailedMetricsEnabled: field(z.boolean().optional(), { label: 'Detailed metrics' }),
  loggingLevel: loggingLevelField('As the stage'),
  dataTraceEnabled: field(z.boolean().optional(), {
    label: 'Data trace',
    help: DATA_TRACE_HELP,
    placeholder: 'As the stage',
    only: 'WEBSOCKET',
  }),
});
export type RouteSettings = z.infer<typeof RouteSettings>;

/** AWS::ApiGatewayV2::Stage. */
export const Stage = z.strictObject({
  id: StageId,
  apiId: ApiId,
  name: field(z.string(), {
    label: 'Name',
    help: 'Part of the URL: letters, digits, - and _, at most 128. Only a stage of an HTTP API may be called $default; it is served from the base of the URL.',
    placeholder: 'beta',
    mono: true,
  }),
  autoDeploy: field(z.boolean().default(true), {
    label: 'Deploy automatically',
    help: 'Every change is live at once. Off, the stage serves a deployment that the exports renew when the API changes; a route that is deleted is served until the renewal after that.',
  }),
  description: field(z.string().optional(), {
    label: 'Description',
    help: 'At most 1,024 characters.',
    placeholder: 'None',
    multiline: true,
  }),
  throttlingRateLimit: field(z.number().optional(), {
    label: 'Rate limit',
    help: 'Requests a second, on average, for each route of the stage.',
    unit: 'requests/s',
    placeholder: 'Account limit',
  }),
  throttlingBurstLimit: field(z.number().optional(), {
    label: 'Burst limit',
    help: 'Requests at once, for each route of the stage.',
    unit: 'requests',
    placeholder: 'Account limit',
  }),
  detailedMetricsEnabled: field(z.boolean().default(false), {
    label: 'Detailed metrics',
    help: 'Metrics for every route, at an extra cost.',
  }),
  loggingLevel: loggingLevelField('Default (off)'),
  dataTraceEnabled: field(z.boolean().optional(), {
    label: 'Data trace',
    help: DATA_TRACE_HELP,
    placeholder: 'Default (off)',
    only: 'WEBSOCKET',
  }),
  clientCertificateId: field(z.string().optional(), {
    label: 'Client certificate',
    help: 'The id of a certificate that API Gateway shows to HTTP endpoints.',
    placeholder: 'None',
    mono: true,
    only: 'WEBSOCKET',
  }),
  routeSettings: z.array(RouteSettings).default([]),
  accessLog: AccessLog.optional(),
  variables: field(z.array(StageVariable).default([]), {
    label: 'Stage variables',
    help: 'Used as ${stageVariables.name} in integration URLs. Not for secrets.',
    columns: ['Name', 'Value'],
  }),
});
export type Stage = z.infer<typeof Stage>;
