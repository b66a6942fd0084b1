import { type AuthorizerId, numberOf } from '../../model/ids.ts';
import { kebabCase, Names } from '../../plan/names.ts';
import type { PlannedHttpApi } from '../../plan/plan.ts';
import type { PlannedAuthorization, PlannedAuthorizer, PlannedLambdaAuthorizer } from '../../plan/plannedAuthorizer.ts';
import type { PlannedUserPool } from '../../plan/plannedResource.ts';
import type { Leaf } from '../outline.ts';
import { assumedRoleName, functionArn, known, unknownId } from './importNames.ts';

/** The characters of a component's name (OpenAPI 3.0.1, "Components Object"). */
const COMPONENT = /^[A-Za-z0-9._-]+$/;

const SIGV4 = 'sigv4';

/** The names of the security schemes, from which API Gateway names the authorizers that it imports. */
export function schemeNames(api: PlannedHttpApi): ReadonlyMap<AuthorizerId, string> {
  const names = new Names();
  names.claim(SIGV4, 1);
  return new Map(
    api.authorizers.map(({ id, title }) => {
      const name = COMPONENT.test(title) ? title : kebabCase(title, 'authorizer');
      return [id, names.claim(name, numberOf(id))] as const;
    }),
  );
}

/** What guards an operation, as the one requirement that an import takes; nothing for an open one. */
export function requirement(
  names: ReadonlyMap<AuthorizerId, string>,
  authorization: PlannedAuthorization,
): object[] | undefined {
  switch (authorization.kind) {
    case 'none':
      return undefined;
    case 'iam':
      return [{ [SIGV4]: [] }];
    case 'authorizer':
      return [{ [names.get(authorization.authorizer.id) ?? '']: authorization.scopes }];
  }
}

/** The authorizers as security schemes with API Gateway's extension, and IAM as one of its own. */
export function schemeLeaves(api: PlannedHttpApi, names: ReadonlyMap<AuthorizerId, string>): Leaf[] {
  const iam = { type: 'apiKey', name: 'Authorization', in: 'header', 'x-amazon-apigateway-authtype': 'awsSigv4' };
  return [
    ...api.authorizers.map((authorizer) => ({
      key: names.get(authorizer.id) ?? '',
      value: scheme(authorizer),
      owner: authorizer.id,
    })),
    ...(api.routes.some(({ authorization }) => authorization.kind === 'iam') ? [{ key: SIGV4, value: iam }] : []),
  ];
}

function scheme(authorizer: PlannedAuthorizer): object {
  switch (authorizer.kind) {
    case 'jwt': {
      const { issuer, audience, identitySource } = authorizer;
      return tokenScheme(identitySource, issuer, audience);
    }
    case 'cognito': {
      const { userPool, clientIds, client, identitySource } = authorizer;
      return tokenScheme(identitySource, poolIssuer(userPool), client === undefined ? clientIds : [unknownId(client)]);
    }
    case 'lambda': {
      const { identitySources } = authorizer;
      return {
        type: 'apiKey',
        ...placeOf(identitySources),
        'x-amazon-apigateway-authorizer': {
          type: 'request',
          identitySource: identitySources.length > 0 ? identitySources.join(',') : undefined,
          authorizerUri: `arn:\${AWS::Partition}:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/${functionArn(authorizer.function)}/invocations`,
          authorizerPayloadFormatVersion: authorizer.payloadFormatVersion,
          authorizerResultTtlInSeconds: authorizer.resultTtlInSeconds,
          enableSimpleResponses: authorizer.enableSimpleResponses || undefined,
          authorizerCredentials: credentialsArn(authorizer),
        },
      };
    }
  }
}

/** API Gateway reads the extension alone; `flows` is what OpenAPI demands of the type. */
function tokenScheme(identitySource: string, issuer: string, audience: readonly string[]): object {
  return {
    type: 'oauth2',
    flows: {},
    'x-amazon-apigateway-authorizer': { type: 'jwt', identitySource, jwtConfiguration: { issuer, audience } },
  };
}

/** `Unused` is what API Gateway itself writes where no one header or parameter tells who calls. */
function placeOf(identitySources: readonly string[]): { name: string; in: 'header' | 'query' } {
  const [first = '', ...others] = identitySources;
  const [, place, name] = /^\$request\.(header|querystring)\.(.+)$/.exec(first) ?? [];
  if (name === undefined || others.length > 0) return { name: 'Unused', in: 'header' };
  return { name, in: place === 'header' ? 'header' : 'query' };
}

/** The issuer of a pool, with what stands for the id of one that is not known. */
export function poolIssuer(pool: PlannedUserPool): string {
  const { logicalId, origin } = pool;
  const region = origin.source === 'existing' && origin.region !== undefined ? origin.region : '${AWS::Region}';
  const id = origin.source === 'new' ? unknownId(logicalId) : known(origin.userPoolId);
  return `https://cognito-idp.${region}.amazonaws.com/${id}`;
}

function credentialsArn({ credentials, title, logicalId }: PlannedLambdaAuthorizer): string | undefined {
  switch (credentials.kind) {
    case 'permission':
      return undefined;
    case 'new-role':
      return `arn:\${AWS::Partition}:iam::\${AWS::AccountId}:role/${assumedRoleName({ title, logicalId })}`;
    case 'existing-role':
      return known(credentials.arn);
  }
}
