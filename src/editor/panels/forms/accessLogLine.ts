import type { Protocol } from '../../../core/model/protocol.ts';

/** What the variables of an access log say of whatever an API is asked. */
const COMMON: readonly (readonly [string, string])[] = [
  ['requestId', 'JKJaXmPLvHcESHA='],
  ['extendedRequestId', 'JKJaXmPLvHcESHA='],
  ['requestTime', '17/Mar/2026:09:30:12 +0000'],
  ['requestTimeEpoch', '1773739812345'],
  ['status', '200'],
  ['apiId', 'a1b2c3d4e5'],
  ['domainName', 'api.example.com'],
  ['identity.sourceIp', '192.0.2.1'],
  ['identity.userAgent', 'curl/8.7.1'],
  ['authorizer.principalId', 'user-7'],
  ['integration.status', '200'],
  ['integration.integrationStatus', '200'],
  ['integration.latency', '31'],
  ['integrationLatency', '31'],
];

/** And of one request to `GET /books/{id}`, or of one message to `sendmessage`. */
const SAMPLES = {
  HTTP: new Map([
    ...COMMON,
    ['httpMethod', 'GET'],
    ['path', '/books/42'],
    ['routeKey', 'GET /books/{id}'],
    ['protocol', 'HTTP/1.1'],
    ['stage', '$default'],
    ['responseLength', '512'],
    ['responseLatency', '38'],
    ['dataProcessed', '1024'],
    ['accountId', '111122223333'],
    ['domainPrefix', 'api'],
    ['customDomain.basePathMatched', 'v1'],
    ['authorizer.claims.sub', 'f3a9c2d1'],
    ['integrationStatus', '200'],
  ]),
  WEBSOCKET: new Map([
    ...COMMON,
    ['eventType', 'MESSAGE'],
    ['routeKey', 'sendmessage'],
    ['connectionId', 'bVd2XfX7oAMCJ5w='],
    ['connectedAt', '1773739800000'],
    ['messageId', 'bVd4ReS4IAMCJ5w='],
    ['stage', 'production'],
  ]),
} as const satisfies Record<Protocol, ReadonlyMap<string, string>>;

/** A format as one request or message reads; a variable that says nothing of it is logged as `-`. */
export function accessLogLine(format: string, protocol: Protocol): string {
  return format.replace(
    /\$context\.([A-Za-z0-9_]+(?:\.[A-Za-z0-9_]+)*)/g,
    (_, name: string) => SAMPLES[protocol].get(name) ?? '-',
  );
}
