import type { Protocol } from './protocol.ts';

/** What follows `$context.` in a format. */
export interface LogVariable {
  /** `identity.sourceIp`; one that ends in `.*` stands for every name in the place of the star. */
  name: string;
  explanation: string;
}

/** What an HTTP API knows of a request (Developer Guide, "Customizing HTTP API access logs"); REST APIs have other variables. */
const HTTP_LOG_VARIABLES: readonly LogVariable[] = [
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

/** What a WebSocket API knows of a message or a connection (Developer Guide, "Configure logging for WebSocket APIs"). */
const WEB_SOCKET_LOG_VARIABLES: readonly LogVariable[] = [
  { name: 'requestId', explanation: 'The id of the request; it equals extendedRequestId.' },
  { name: 'extendedRequestId', explanation: 'The id of the request, as support asks for it.' },
  { name: 'requestTime', explanation: 'When the request came, as in 10/Oct/2026:13:55:36 +0000.' },
  { name: 'requestTimeEpoch', explanation: 'When the request came, in milliseconds since 1970.' },
  { name: 'eventType', explanation: 'What happened: CONNECT, MESSAGE or DISCONNECT.' },
  { name: 'routeKey', explanation: 'The route that answered: $connect, or sendmessage.' },
  { name: 'connectionId', explanation: 'The id of the connection, under which a backend calls it back.' },
  { name: 'connectedAt', explanation: 'When the client connected, in milliseconds since 1970.' },
  { name: 'messageId', explanation: 'The id of the message, where the event is one.' },
  { name: 'stage', explanation: 'The stage of the connection.' },
  { name: 'status', explanation: 'The status of the answer.' },
  { name: 'apiId', explanation: 'The id of the API.' },
  { name: 'domainName', explanation: 'The host that the client called.' },
  { name: 'identity.sourceIp', explanation: 'The address of the client.' },
  { name: 'identity.userAgent', explanation: 'The User-Agent header of the client.' },
  { name: 'identity.apiKey', explanation: 'The API key of the client, where the route asks for one.' },
  { name: 'identity.apiKeyId', explanation: 'The id of that API key.' },
  { name: 'identity.accountId', explanation: 'The account of the caller, with IAM authorization.' },
  { name: 'identity.caller', explanation: 'The principal of the caller, with IAM authorization.' },
  { name: 'identity.user', explanation: 'The user behind the caller, with IAM authorization.' },
  { name: 'identity.userArn', explanation: 'The ARN of that user, with IAM authorization.' },
  { name: 'identity.cognitoAuthenticationProvider', explanation: 'Who signed the caller in, with a Cognito identity.' },
  { name: 'identity.cognitoAuthenticationType', explanation: 'Whether a Cognito identity is authenticated.' },
  { name: 'identity.cognitoIdentityId', explanation: 'The Cognito identity of the caller.' },
  { name: 'identity.cognitoIdentityPoolId', explanation: 'The identity pool of the caller.' },
  { name: 'authenticate.error', explanation: 'Why the client was not recognised.' },
  { name: 'authenticate.latency', explanation: 'How long recognising the client took, in milliseconds.' },
  { name: 'authenticate.status', explanation: 'The status of recognising the client.' },
  { name: 'authorize.error', explanation: 'Why the client was not let in.' },
  { name: 'authorize.latency', explanation: 'How long letting the client in took, in milliseconds.' },
  { name: 'authorize.status', explanation: 'The status of letting the client in.' },
  { name: 'authorizer.principalId', explanation: 'The principal that the authorizer named.' },
  { name: 'authorizer.error', explanation: 'Why the authorizer failed.' },
  { name: 'authorizer.latency', explanation: 'How long the authorizer took, in milliseconds.' },
  { name: 'authorizer.status', explanation: 'The status of the authorizer’s answer.' },
  { name: 'authorizer.requestId', explanation: 'The id of the request to the authorizer.' },
  { name: 'authorizer.integrationLatency', explanation: 'How long the authorizer’s function took, in milliseconds.' },
  { name: 'authorizer.integrationStatus', explanation: 'The status that the authorizer’s function returned.' },
  { name: 'authorizer.*', explanation: 'A value of the context that the authorizer returned.' },
  { name: 'error.message', explanation: 'What API Gateway found wrong.' },
  { name: 'error.messageString', explanation: 'The same, in quotes.' },
  { name: 'error.responseType', explanation: 'The kind of that error.' },
  { name: 'error.validationErrorString', explanation: 'Why the message did not fit its model.' },
  { name: 'integration.status', explanation: 'The status of the integration’s answer.' },
  { name: 'integration.integrationStatus', explanation: 'The status that AWS Lambda returned, not the function.' },
  { name: 'integration.latency', explanation: 'How long the integration took, in milliseconds.' },
  { name: 'integration.requestId', explanation: 'The id of the request to the integration.' },
  { name: 'integration.error', explanation: 'What the integration found wrong.' },
  { name: 'integrationLatency', explanation: 'How long the integration took, in milliseconds.' },
  { name: 'waf.error', explanation: 'What AWS WAF found wrong.' },
  { name: 'waf.latency', explanation: 'How long AWS WAF took, in milliseconds.' },
  { name: 'waf.status', explanation: 'The status of AWS WAF’s answer.' },
];

/** What the APIs of each protocol know of a request. */
export const LOG_VARIABLES = {
  HTTP: HTTP_LOG_VARIABLES,
  WEBSOCKET: WEB_SOCKET_LOG_VARIABLES,
} as const satisfies Record<Protocol, readonly LogVariable[]>;

const VARIABLE = /\$context\.(\w+(?:\.\w+)*)/g;

/** The variables in a format, without `$context.`, each once. */
export function logVariablesIn(format: string): string[] {
  const found = format.matchAll(VARIABLE);
  return [...new Set([...found].map((match) => match[1] ?? ''))];
}

/** Whether the APIs of a protocol know a variable. */
export function isLogVariable(protocol: Protocol, name: string): boolean {
  return LOG_VARIABLES[protocol].some((variable) =>
    variable.name.endsWith('.*') ? name.startsWith(variable.name.slice(0, -1)) : name === variable.name,
  );
}

/** The format with each of its variables as `to` calls it. */
export function withLogVariables(format: string, to: (name: string) => string): string {
  return format.replace(VARIABLE, (_, name: string) => `$context.${to(name)}`);
}
