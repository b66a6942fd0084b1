import type { AuthorizerId } from '../model/ids.ts';
import type { PlannedAuthorizerCredentials } from './plannedCredentials.ts';
import type { PlannedFunction } from './plannedFunction.ts';
import type { PlannedUserPool } from './plannedResource.ts';

/** What guards a route, the default of its API taken into account. */
export type PlannedAuthorization =
  | { kind: 'none' }
  | { kind: 'iam' }
  /** Without scopes, any token that the authorizer takes is enough; a function knows none. */
  | { kind: 'authorizer'; authorizer: PlannedAuthorizer; scopes: readonly string[] };

export type PlannedAuthorizer = PlannedJwtAuthorizer | PlannedCognitoAuthorizer | PlannedLambdaAuthorizer;

export interface PlannedJwtAuthorizer {
  id: AuthorizerId;
  kind: 'jwt';
  title: string;
  logicalId: string;
  issuer: string;
  audience: readonly string[];
  identitySource: string;
}

/** A JWT authorizer whose issuer is a user pool. */
export interface PlannedCognitoAuthorizer {
  id: AuthorizerId;
  kind: 'cognito';
  title: string;
  logicalId: string;
  userPool: PlannedUserPool;
  clientIds: readonly string[];
  /** The logical id of the client that is created, where the design names none. */
  client: string | undefined;
  identitySource: string;
}

export interface PlannedLambdaAuthorizer {
  id: AuthorizerId;
  kind: 'lambda';
  title: string;
  logicalId: string;
  function: PlannedFunction;
  payloadFormatVersion: '1.0' | '2.0';
  /** Only with the payload 2.0. */
  enableSimpleResponses: boolean;
  identitySources: readonly string[];
  resultTtlInSeconds: number;
  credentials: PlannedAuthorizerCredentials;
}
