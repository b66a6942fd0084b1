import { shortened } from '../../model/shortened.ts';
import { routeOfStep } from '../../model/webSocketRoute.ts';
import { kebabCase, Names } from '../../plan/names.ts';
import type { PlannedWebSocketApi, PlannedWebSocketAuthorizer } from '../../plan/plannedWebSocket.ts';
import type { Diagnostic } from '../../rules/diagnostic.ts';
import { exportFinding } from '../exportFindings.ts';
import type { Leaf } from '../outline.ts';

/** Something of a request to connect that a client shows who it is by. */
interface Credential {
  key: string;
  value: object;
  owner: PlannedWebSocketAuthorizer['id'] | undefined;
  /** Absent for a signature, which is more than one header. */
  sent: { in: 'query' | 'header'; name: string } | undefined;
}

/**
 * What a client needs to connect. API Gateway asks for all of it, and the `security` of an AsyncAPI server is a list of
 * which one is enough (AsyncAPI 3.0, "Server Object"): the first is in that list, the others are required of the request.
 */
export class ConnectSecurity {
  private readonly credentials: readonly Credential[];

  constructor(private readonly api: PlannedWebSocketApi) {
    this.credentials = credentialsOf(api);
  }

  /** The one requirement of every server; nothing where anyone may connect. */
  requirement(): { $ref: string }[] | undefined {
    const [first] = this.credentials;
    return first && [{ $ref: `#/components/securitySchemes/${first.key}` }];
  }

  leaves(): Leaf[] {
    return this.credentials.slice(0, 1).map(({ key, value, owner }) => ({ key, value, ...(owner && { owner }) }));
  }

  /** Names that have to be in the request beside the one that is in its security. */
  required(place: 'query' | 'header'): string[] {
    return this.credentials.slice(1).flatMap(({ sent }) => (sent?.in === place ? [sent.name] : []));
  }

  losses(): Diagnostic[] {
    const { title, authorizers, routes } = this.api;
    const hidden = authorizers
      .filter((authorizer) => authorizer.identitySources.every((source) => sentBy(source) === undefined))
      .map((authorizer): Diagnostic => {
        const message = `The AsyncAPI document of ${shortened(title)} does not show the authorizer ${shortened(authorizer.title) || '(unnamed)'}: AsyncAPI has no word for a guard that looks at neither a header nor the query.`;
        return exportFinding('asyncapi/hidden-guard', { id: authorizer.id }, message);
      });
    const connect = routeOfStep(routes, 'connect');
    if (this.credentials.length < 2 || !connect) return hidden;
    const message = `Of all that clients need to connect to ${shortened(title)}, AsyncAPI takes one as security. The others are headers and parameters that the request to connect must have.`;
    const subject = { id: connect.id, field: 'authorization' };
    return [...hidden, exportFinding('asyncapi/several-credentials', subject, message)];
  }
}

function credentialsOf(api: PlannedWebSocketApi): Credential[] {
  const names = new Names();
  const connect = routeOfStep(api.routes, 'connect');
  if (!connect) return [];
  const { authorization, apiKeyRequired } = connect;
  const found: Credential[] = [];
  switch (authorization.kind) {
    case 'none':
      break;
    case 'iam':
      found.push({ key: names.claim('sigv4', 2), value: SIGNATURE, owner: undefined, sent: undefined });
      break;
    case 'authorizer': {
      const { id, title, identitySources } = authorization.authorizer;
      for (const sent of new Map(identitySources.map((source) => [source, sentBy(source)])).values()) {
        if (!sent) continue;
        found.push({ key: names.claim(kebabCase(title, 'authorizer'), 2), value: keyScheme(sent), owner: id, sent });
      }
    }
  }
  // The authorizer gives the key itself where the expression says so.
  if (apiKeyRequired && api.apiKeySelectionExpression !== '$context.authorizer.usageIdentifierKey') {
    const value = { ...keyScheme(API_KEY), description: 'An API key that the stage takes.' };
    found.push({ key: names.claim('api-key', 2), value, owner: undefined, sent: API_KEY });
  }
  return found;
}

const API_KEY = { in: 'header', name: 'x-api-key' } as const;

/** By the name that the Authorization header begins with (AWS Signature Version 4). */
const SIGNATURE = {
  type: 'http',
  scheme: 'AWS4-HMAC-SHA256',
  description: 'A signature of the request to connect, AWS Signature Version 4 for the service execute-api.',
};

function keyScheme({ in: place, name }: { in: 'query' | 'header'; name: string }): object {
  return { type: 'httpApiKey', name, in: place };
}

/** A header or a parameter of the query that a client has to send. */
function sentBy(identitySource: string): { in: 'query' | 'header'; name: string } | undefined {
  const [, place, name] = /^route\.request\.(header|querystring)\.(.+)$/.exec(identitySource) ?? [];
  return name === undefined ? undefined : { in: place === 'header' ? 'header' : 'query', name };
}
