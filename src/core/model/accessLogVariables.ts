/** A `$context` variable, with what it says and how that looks in a line. */
export interface AccessLogVariable {
  /** Without `$context.`. */
  name: string;
  detail: string;
  sample: string;
}

/**
 * What an access log of an HTTP API can say (API Gateway Developer Guide, "Customize HTTP API access logs"). Beside
 * these, `authorizer.` and `authorizer.claims.` lead to whatever an authorizer found.
 */
export const ACCESS_LOG_VARIABLES: readonly AccessLogVariable[] = [
  { name: 'requestId', detail: 'the id of the request', sample: 'JKJaXmPLvHcESHA=' },
  { name: 'extendedRequestId', detail: 'the id of the request, for AWS support', sample: 'JKJaXmPLvHcESHA=' },
  { name: 'requestTime', detail: 'when it arrived', sample: '17/Mar/2026:09:30:12 +0000' },
  { name: 'requestTimeEpoch', detail: 'when it arrived, in ms', sample: '1773739812345' },
  { name: 'httpMethod', detail: 'the method', sample: 'GET' },
  { name: 'path', detail: 'the path as it was called', sample: '/books/42' },
  { name: 'routeKey', detail: 'the route that matched', sample: 'GET /books/{id}' },
  { name: 'protocol', detail: 'the protocol', sample: 'HTTP/1.1' },
  { name: 'status', detail: 'the status of the answer', sample: '200' },
  { name: 'responseLength', detail: 'the length of the answer, in bytes', sample: '512' },
  { name: 'responseLatency', detail: 'how long the answer took, in ms', sample: '38' },
  { name: 'dataProcessed', detail: 'how much went through, in bytes', sample: '1024' },
  { name: 'apiId', detail: 'the id of the API', sample: 'a1b2c3d4e5' },
  { name: 'stage', detail: 'the stage', sample: '$default' },
  { name: 'accountId', detail: 'the account of the API', sample: '111122223333' },
  { name: 'domainName', detail: 'the host that was called', sample: 'api.example.com' },
  { name: 'domainPrefix', detail: 'the first label of that host', sample: 'api' },
  { name: 'customDomain.basePathMatched', detail: 'the mapping key that matched', sample: 'v1' },
  { name: 'error.message', detail: 'what went wrong, in words', sample: '-' },
  { name: 'error.messageString', detail: 'the same, in quotes', sample: '-' },
  { name: 'error.responseType', detail: 'what kind of thing went wrong', sample: '-' },
  { name: 'identity.sourceIp', detail: 'the address of the caller', sample: '192.0.2.1' },
  { name: 'identity.userAgent', detail: 'the program of the caller', sample: 'curl/8.7.1' },
  { name: 'identity.accountId', detail: 'the account of the caller, with IAM', sample: '-' },
  { name: 'identity.caller', detail: 'the id of the caller, with IAM', sample: '-' },
  { name: 'identity.user', detail: 'the user, with IAM', sample: '-' },
  { name: 'identity.userArn', detail: 'the ARN of the user, with IAM', sample: '-' },
  { name: 'identity.principalOrgId', detail: 'the organization of the caller, with IAM', sample: '-' },
  { name: 'identity.clientCert.subjectDN', detail: 'whom the client certificate names, with mutual TLS', sample: '-' },
  { name: 'identity.clientCert.issuerDN', detail: 'who issued it, with mutual TLS', sample: '-' },
  { name: 'identity.clientCert.serialNumber', detail: 'its serial number, with mutual TLS', sample: '-' },
  { name: 'authorizer.claims.sub', detail: 'whom the token is for', sample: 'f3a9c2d1' },
  { name: 'authorizer.principalId', detail: 'whom the authorizer’s function found', sample: 'user-7' },
  { name: 'authorizer.error', detail: 'what the authorizer said', sample: '-' },
  { name: 'integration.status', detail: 'the status that Lambda gave', sample: '200' },
  { name: 'integration.integrationStatus', detail: 'the status that the function gave', sample: '200' },
  { name: 'integration.latency', detail: 'how long the integration took, in ms', sample: '31' },
  { name: 'integration.requestId', detail: 'the id of the call to the AWS service', sample: '9f8e7d6c-5b4a' },
  { name: 'integration.error', detail: 'what the integration said', sample: '-' },
  { name: 'awsEndpointRequestId', detail: 'the id that the called AWS service gave', sample: '-' },
];

/** A format as one request would read; a variable that says nothing is logged as `-`. */
export function accessLogLine(format: string): string {
  return format.replace(/\$context\.([A-Za-z0-9_]+(?:\.[A-Za-z0-9_]+)*)/g, (_, name: string) => {
    return ACCESS_LOG_VARIABLES.find((variable) => variable.name === name)?.sample ?? '-';
  });
}
