import { z } from 'zod';
import { field } from './field.ts';
import type { Protocol } from './protocol.ts';

/** Days that a log group may keep events (AWS::Logs::LogGroup RetentionInDays). */
export const RETENTION_DAYS = [
  ...['1', '3', '5', '7', '14', '30', '60', '90', '120', '150', '180', '365', '400', '545', '731', '1096', '1827'],
  ...['2192', '2557', '2922', '3288', '3653', 'never'],
] as const;

export type Retention = (typeof RETENTION_DAYS)[number];

const RETENTION_WORDS: Readonly<Record<string, string>> = {
  '1': '1 day',
  '365': '1 year',
  '731': '2 years',
  '1827': '5 years',
  '3653': '10 years',
  never: 'for ever',
};

export const NewLogGroup = z.strictObject({
  source: z.literal('new'),
  retention: field(z.enum(RETENTION_DAYS).default('30'), {
    label: 'Keep for',
    help: 'How long CloudWatch keeps a line.',
    options: Object.fromEntries(RETENTION_DAYS.map((days) => [days, RETENTION_WORDS[days] ?? `${days} days`])),
  }),
});
export const ExistingLogGroup = z.strictObject({
  source: z.literal('existing'),
  arn: field(z.string().optional(), {
    label: 'Log group ARN',
    help: 'Without :* at its end. Left empty, it is asked for at deployment.',
    placeholder: 'Asked for at deployment',
    mono: true,
  }),
});

/** AWS::ApiGatewayV2::Stage AccessLogSettings: one line for each request. */
export const AccessLog = z.strictObject({
  destination: field(z.discriminatedUnion('source', [NewLogGroup, ExistingLogGroup]), {
    label: 'Log group',
    help: 'CloudWatch keeps the lines in a log group: one that the exports create, or one that is there already.',
    options: { new: 'New', existing: 'Existing' },
  }),
  format: field(z.string(), {
    label: 'Format',
    help: 'One line of text with $context variables, $context.requestId or $context.extendedRequestId among them, at most 3 KB.',
    mono: true,
    multiline: true,
    suggestions: ['access-log-variable'],
  }),
});
export type AccessLog = z.infer<typeof AccessLog>;

const FORMAT_NAMES = { json: 'JSON', clf: 'CLF', xml: 'XML', csv: 'CSV' } as const;
export type AccessLogFormat = keyof typeof FORMAT_NAMES;

/** Formats that most log readers know, for an HTTP API (API Gateway Developer Guide, "Customizing HTTP API access logs"). */
const HTTP_FORMATS: Readonly<Record<AccessLogFormat, string>> = {
  json: '{"requestId":"$context.requestId","ip":"$context.identity.sourceIp","requestTime":"$context.requestTime","httpMethod":"$context.httpMethod","routeKey":"$context.routeKey","status":"$context.status","protocol":"$context.protocol","responseLength":"$context.responseLength"}',
  clf: '$context.identity.sourceIp - - [$context.requestTime] "$context.httpMethod $context.routeKey $context.protocol" $context.status $context.responseLength $context.requestId',
  xml: '<request id="$context.requestId"><ip>$context.identity.sourceIp</ip><requestTime>$context.requestTime</requestTime><httpMethod>$context.httpMethod</httpMethod><routeKey>$context.routeKey</routeKey><status>$context.status</status><protocol>$context.protocol</protocol><responseLength>$context.responseLength</responseLength></request>',
  csv: '$context.identity.sourceIp,$context.requestTime,$context.httpMethod,$context.routeKey,$context.protocol,$context.status,$context.responseLength,$context.requestId',
};

/** The same for a WebSocket API, the second as CDK writes it (aws-cdk-lib 2.276.0, WebSocketStage accessLogSettings). */
const WEB_SOCKET_FORMATS: Readonly<Record<AccessLogFormat, string>> = {
  json: '{"requestId":"$context.requestId","ip":"$context.identity.sourceIp","requestTime":"$context.requestTime","eventType":"$context.eventType","routeKey":"$context.routeKey","connectionId":"$context.connectionId","status":"$context.status"}',
  clf: '$context.identity.sourceIp $context.identity.caller $context.identity.user [$context.requestTime] "$context.eventType $context.routeKey $context.connectionId" $context.status $context.requestId',
  xml: '<request id="$context.requestId"><ip>$context.identity.sourceIp</ip><requestTime>$context.requestTime</requestTime><eventType>$context.eventType</eventType><routeKey>$context.routeKey</routeKey><connectionId>$context.connectionId</connectionId><status>$context.status</status></request>',
  csv: '$context.identity.sourceIp,$context.requestTime,$context.eventType,$context.routeKey,$context.connectionId,$context.status,$context.requestId',
};

/** The formats to start from, of an API of each protocol. */
export const ACCESS_LOG_FORMATS = { HTTP: HTTP_FORMATS, WEBSOCKET: WEB_SOCKET_FORMATS } as const satisfies Record<
  Protocol,
  Readonly<Record<AccessLogFormat, string>>
>;
export const ACCESS_LOG_FORMAT_NAMES: Readonly<Record<AccessLogFormat, string>> = FORMAT_NAMES;
export const ACCESS_LOG_FORMAT_LIST = Object.keys(FORMAT_NAMES) as AccessLogFormat[]; // they are its keys
