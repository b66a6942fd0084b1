/** What the variables of an access log said of one request to `GET /books/{id}`. */
const SAMPLES: ReadonlyMap<string, string> = new Map([
  ['requestId', 'JKJaXmPLvHcESHA='],
  ['extendedRequestId', 'JKJaXmPLvHcESHA='],
  ['requestTime', '17/Mar/2026:09:30:12 +0000'],
  ['requestTimeEpoch', '1773739812345'],
  ['httpMethod', 'GET'],
  ['path', '/books/42'],
  ['routeKey', 'GET /books/{id}'],
  ['protocol', 'HTTP/1.1'],
  ['stage', '$default'],
  ['status', '200'],
  ['responseLength', '512'],
  ['responseLatency', '38'],
  ['dataProcessed', '1024'],
  ['accountId', '111122223333'],
  ['apiId', 'a1b2c3d4e5'],
  ['domainName', 'api.example.com'],
  ['domainPrefix', 'api'],
  ['customDomain.basePathMatched', 'v1'],
  ['identity.sourceIp', '192.0.2.1'],
  ['identity.userAgent', 'curl/8.7.1'],
  ['authorizer.claims.sub', 'f3a9c2d1'],
  ['authorizer.principalId', 'user-7'],
  ['integration.status', '200'],
  ['integration.integrationStatus', '200'],
  ['integration.latency', '31'],
  ['integrationStatus', '200'],
  ['integrationLatency', '31'],
]);

/** A format as one request reads; a variable that says nothing of it is logged as `-`. */
export function accessLogLine(format: string): string {
  return format.replace(
    /\$context\.([A-Za-z0-9_]+(?:\.[A-Za-z0-9_]+)*)/g,
    (_, name: string) => SAMPLES.get(name) ?? '-',
  );
}
