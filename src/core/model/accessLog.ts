import { z } from 'zod';
import { field } from './field.ts';

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

/** Formats that most log readers know (API Gateway Developer Guide, "Customizing HTTP API access logs"). */
export const ACCESS_LOG_FORMATS = {
  json: {
    label: 'JSON',
    format:
      '{"requestId":"$context.requestId","ip":"$context.identity.sourceIp","requestTime":"$context.requestTime","httpMethod":"$context.httpMethod","routeKey":"$context.routeKey","status":"$context.status","protocol":"$context.protocol","responseLength":"$context.responseLength"}',
  },
  clf: {
    label: 'CLF',
    format:
      '$context.identity.sourceIp - - [$context.requestTime] "$context.httpMethod $context.routeKey $context.protocol" $context.status $context.responseLength $context.requestId',
  },
  xml: {
    label: 'XML',
    format:
      '<request id="$context.requestId"><ip>$context.identity.sourceIp</ip><requestTime>$context.requestTime</requestTime><httpMethod>$context.httpMethod</httpMethod><routeKey>$context.routeKey</routeKey><status>$context.status</status><protocol>$context.protocol</protocol><responseLength>$context.responseLength</responseLength></request>',
  },
  csv: {
    label: 'CSV',
    format:
      '$context.identity.sourceIp,$context.requestTime,$context.httpMethod,$context.routeKey,$context.protocol,$context.status,$context.responseLength,$context.requestId',
  },
} as const satisfies Record<string, { label: string; format: string }>;
export type AccessLogFormat = keyof typeof ACCESS_LOG_FORMATS;

/** What follows `$context.` in a format. */
export interface LogVariable {
  /** `identity.sourceIp`; one that ends in `.*` stands for every name in the place of the star. */
  name: string;
  explanation: string;
}

/** What an HTTP API knows of a request; REST and WebSocket APIs have variables of their own (same page). */
export const HTTP_LOG_VARIABLES: readonly LogVariable[] = [
  { name: 'requestId', explanation: 'The id of the request, which the client gets too.' },
  { name: 'extendedRequestId', explanation: 'Another id of the request; it equals requestId.' },
  { name: 'requestTime', explanation: 'When the request came, as in 10/Oct/2026:13:55:36 +0000.' },
  { name: 'requestTimeEpoch', explanation: 'When the request came, in milliseconds since 1970.' },
  { name: 'httpMethod', explanation: 'The method of the request.' },
  { name: 'path', explanation: 'The path of the request, with the stage.' },
  { name: 'protocol', explanation: 'The protocol of the request: HTTP/1.1.' },
  { name: 'routeKey', explanation: 'The route that answered: GET /books/{id}.' },
  { name: 'stage', explanation: 'The stage of the request.' },
  { name: 'status', explanation: 'The status of the answer.' },
  { name: 'responseLength', explanation: 'The length of the answer, in bytes.' },
  { name: 'responseLatency', explanation: 'How long the answer took, in milliseconds.' },
  { name: 'dataProcessed', explanation: 'How much data was processed, in bytes.' },
  { name: 'accountId', explanation: 'The account of the API.' },
  { name: 'apiId', explanation: 'The id of the API.' },
  { name: 'domainName', explanation: 'The host that the client called.' },
  { name: 'domainPrefix', explanation: 'The first label of that host.' },
  { name: 'customDomain.basePathMatched', explanation: 'The API mapping that the path matched.' },
  { name: 'awsEndpointRequestId', explanation: 'The id of the request to an AWS service.' },
  { name: 'awsEndpointRequestId2', explanation: 'The second id of the request to an AWS service.' },
  { name: 'identity.sourceIp', explanation: 'The address of the client.' },
  { name: 'identity.userAgent', explanation: 'The User-Agent header of the client.' },
  { name: 'identity.accountId', explanation: 'The account of the caller, with IAM authorization.' },
  { name: 'identity.caller', explanation: 'The principal of the caller, with IAM authorization.' },
  { name: 'identity.user', explanation: 'The user behind the caller, with IAM authorization.' },
  { name: 'identity.userArn', explanation: 'The ARN of that user, with IAM authorization.' },
  { name: 'identity.principalOrgId', explanation: 'The organization of the caller, with IAM authorization.' },
  { name: 'identity.cognitoAuthenticationProvider', explanation: 'Who signed the caller in, with a Cognito identity.' },
  { name: 'identity.cognitoAuthenticationType', explanation: 'Whether a Cognito identity is authenticated.' },
  { name: 'identity.cognitoIdentityId', explanation: 'The Cognito identity of the caller.' },
  { name: 'identity.cognitoIdentityPoolId', explanation: 'The identity pool of the caller.' },
  { name: 'identity.clientCert.clientCertPem', explanation: 'The certificate of the client, with mutual TLS.' },
  { name: 'identity.clientCert.subjectDN', explanation: 'Whom that certificate names.' },
  { name: 'identity.clientCert.issuerDN', explanation: 'Who issued that certificate.' },
  { name: 'identity.clientCert.serialNumber', explanation: 'The serial number of that certificate.' },
  { name: 'identity.clientCert.validity.notBefore', explanation: 'From when that certificate is valid.' },
  { name: 'identity.clientCert.validity.notAfter', explanation: 'Until when that certificate is valid.' },
  { name: 'authorizer.claims.*', explanation: 'A claim of the token, with a JWT authorizer.' },
  { name: 'authorizer.principalId', explanation: 'The principal that a Lambda authorizer named.' },
  { name: 'authorizer.error', explanation: 'Why an authorizer failed.' },
  { name: 'authorizer.*', explanation: 'A value of the context that a Lambda authorizer returned.' },
  { name: 'error.message', explanation: 'What API Gateway found wrong.' },
  { name: 'error.messageString', explanation: 'The same, in quotes.' },
  { name: 'error.responseType', explanation: 'The kind of that error.' },
  { name: 'integration.status', explanation: 'The status of the integration’s answer.' },
  { name: 'integration.integrationStatus', explanation: 'The status that a Lambda function itself returned.' },
  { name: 'integration.latency', explanation: 'How long the integration took, in milliseconds.' },
  { name: 'integration.requestId', explanation: 'The id of the request to the integration.' },
  { name: 'integration.error', explanation: 'What the integration found wrong.' },
  { name: 'integrationStatus', explanation: 'The status of the integration’s answer.' },
  { name: 'integrationLatency', explanation: 'How long the integration took, in milliseconds.' },
  { name: 'integrationErrorMessage', explanation: 'What the integration found wrong.' },
];

/** The variables in a format, without `$context.`, each once. */
export function logVariablesIn(format: string): string[] {
  const found = format.matchAll(/\$context\.(\w+(?:\.\w+)*)/g);
  return [...new Set([...found].map((match) => match[1] ?? ''))];
}

export function isHttpLogVariable(name: string): boolean {
  return HTTP_LOG_VARIABLES.some((variable) =>
    variable.name.endsWith('.*') ? name.startsWith(variable.name.slice(0, -1)) : name === variable.name,
  );
}
