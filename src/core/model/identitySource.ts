import { HTTP_TOKEN } from './httpToken.ts';
import type { Protocol } from './protocol.ts';

/** How an authorizer says where in a request it finds who calls (CloudFormation, AWS::ApiGatewayV2::Authorizer IdentitySource). */

const IN_REQUEST = `request\\.header\\.${HTTP_TOKEN}|request\\.querystring\\.[^\\s,]+`;
const ELSEWHERE = 'context\\.[\\w.]+|stageVariables\\.\\w+';

const SOURCES: Readonly<Record<Protocol, RegExp>> = {
  HTTP: new RegExp(`^\\$(?:${IN_REQUEST}|${ELSEWHERE})$`),
  WEBSOCKET: new RegExp(`^(?:route\\.(?:${IN_REQUEST})|${ELSEWHERE})$`),
};
const TOKEN_SOURCE = new RegExp(`^\\$(?:${IN_REQUEST})$`);

/** Whether a Lambda authorizer of such an API can take it. */
export function isIdentitySource(protocol: Protocol, text: string): boolean {
  return SOURCES[protocol].test(text);
}

/** Whether a JWT authorizer can take its token from there: one header or one parameter of the query. */
export function isTokenSource(text: string): boolean {
  return TOKEN_SOURCE.test(text);
}

/**
 * What was meant by a source in the spelling of another kind of API, or by the name of a header alone, as the APIs of a
 * protocol spell it; undefined where nobody can tell.
 */
export function respelledSource(protocol: Protocol, text: string): string | undefined {
  const plain = text
    .trim()
    .replace(/^\$/, '')
    .replace(/^(?:route|method)\.(?=request\.)/, '') // as WebSocket APIs and REST APIs have it
    .replace(/^request\.headers\./, 'request.header.')
    .replace(/^request\.query(?:Strings?|strings|)\./, 'request.querystring.');
  const source = /^[A-Za-z][A-Za-z0-9-]*$/.test(plain) ? `request.header.${plain}` : plain;
  const spelled = protocol === 'HTTP' ? `$${source}` : source.replace(/^(?=request\.)/, 'route.');
  return isIdentitySource(protocol, spelled) ? spelled : undefined;
}
