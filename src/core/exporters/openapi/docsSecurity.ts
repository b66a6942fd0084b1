import { shortened } from '../../model/shortened.ts';
import { kebabCase, Names } from '../../plan/names.ts';
import type { PlannedHttpApi, PlannedRoute } from '../../plan/plan.ts';
import type { PlannedAuthorization, PlannedAuthorizer } from '../../plan/plannedAuthorizer.ts';
import type { Diagnostic } from '../../rules/diagnostic.ts';
import { exportFinding } from '../exportFindings.ts';
import type { Leaf } from '../outline.ts';
import { poolIssuer } from './importSecurity.ts';

type Guard = PlannedAuthorizer | 'iam';

interface Scheme {
  name: string;
  value: object;
  /** Whether OpenAPI lets an operation name scopes beside it. */
  takesScopes: boolean;
}

/** How the callers of an API show who they are: plain security schemes (OpenAPI 3.0.1, "Security Scheme Object"). */
export class DocumentedSecurity {
  private readonly schemes = new Map<Guard, readonly Scheme[]>();

  constructor(private readonly api: PlannedHttpApi) {
    const names = new Names();
    for (const { key, authorization } of api.routes) {
      const guard = guardOf(authorization);
      if (key.kind === 'default' || guard === undefined || this.schemes.has(guard)) continue;
      this.schemes.set(guard, schemesOf(guard, names));
    }
  }

  /** The one requirement of an operation; nothing where anyone may call it, or where OpenAPI cannot say what it takes. */
  requirement({ authorization }: PlannedRoute): object[] | undefined {
    const schemes = this.schemesFor(authorization);
    if (schemes.length === 0) return undefined;
    const scopes = authorization.kind === 'authorizer' ? authorization.scopes : [];
    return [Object.fromEntries(schemes.map(({ name, takesScopes }) => [name, takesScopes ? scopes : []]))];
  }

  leaves(): Leaf[] {
    return [...this.schemes].flatMap(([guard, schemes]) =>
      schemes.map(({ name, value }) => ({ key: name, value, ...(guard !== 'iam' && { owner: guard.id }) })),
    );
  }

  /** What of the guards the documentation cannot say. */
  losses(): Diagnostic[] {
    const { title } = this.api;
    return this.api.routes.flatMap(({ id, key, routeKey, authorization }): Diagnostic[] => {
      if (key.kind === 'default' || authorization.kind !== 'authorizer') return [];
      const schemes = this.schemesFor(authorization);
      const subject = { id, field: 'authorization' };
      if (schemes.length === 0) {
        const message = `The documentation of ${shortened(title)} shows ${shortened(routeKey)} as open: OpenAPI has no word for a guard that looks at neither a header nor the query.`;
        return [exportFinding('openapi/hidden-guard', subject, message)];
      }
      if (authorization.scopes.length > 0 && schemes.some(({ takesScopes }) => !takesScopes)) {
        const message = `The documentation of ${shortened(title)} leaves out which scopes ${shortened(routeKey)} asks for: OpenAPI takes them with OpenID Connect alone, of which the issuer has to be known and the token in the Authorization header.`;
        return [exportFinding('openapi/scopes', subject, message)];
      }
      return [];
    });
  }

  private schemesFor(authorization: PlannedAuthorization): readonly Scheme[] {
    const guard = guardOf(authorization);
    return (guard && this.schemes.get(guard)) ?? [];
  }
}

function guardOf(authorization: PlannedAuthorization): Guard | undefined {
  switch (authorization.kind) {
    case 'none':
      return undefined;
    case 'iam':
      return 'iam';
    case 'authorizer':
      return authorization.authorizer;
  }
}

function schemesOf(guard: Guard, names: Names): readonly Scheme[] {
  const named = (title: string) => names.claim(kebabCase(title, 'authorizer'), 2);
  if (guard === 'iam') {
    const description = 'A signature of the request, AWS Signature Version 4.';
    const value = { type: 'apiKey', name: 'Authorization', in: 'header', description };
    return [{ name: named('sigv4'), value, takesScopes: false }];
  }
  switch (guard.kind) {
    case 'jwt':
      return [{ name: named(guard.title), ...tokenScheme(guard.identitySource, guard.issuer) }];
    case 'cognito': {
      const { origin } = guard.userPool;
      const isKnown = origin.source === 'existing' && origin.userPoolId.kind === 'literal' && origin.region;
      const issuer = isKnown ? poolIssuer(guard.userPool) : undefined;
      return [{ name: named(guard.title), ...tokenScheme(guard.identitySource, issuer) }];
    }
    case 'lambda':
      return guard.identitySources.flatMap((source) => {
        const value = keyScheme(source);
        return value ? [{ name: named(guard.title), value, takesScopes: false }] : [];
      });
  }
}

function tokenScheme(identitySource: string, issuer: string | undefined): Omit<Scheme, 'name'> {
  if (identitySource.toLowerCase() !== '$request.header.authorization')
    return { value: keyScheme(identitySource) ?? BEARER, takesScopes: false };
  if (issuer === undefined || issuer === '') return { value: BEARER, takesScopes: false };
  const openIdConnectUrl = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  return { value: { type: 'openIdConnect', openIdConnectUrl }, takesScopes: true };
}

const BEARER = { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' };

/** A header or a parameter of the query that a caller has to send. */
function keyScheme(identitySource: string): object | undefined {
  const [, place, name] = /^\$request\.(header|querystring)\.(.+)$/.exec(identitySource) ?? [];
  return name === undefined ? undefined : { type: 'apiKey', name, in: place === 'header' ? 'header' : 'query' };
}
