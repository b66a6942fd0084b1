import type {
  PlannedWebSocketApi,
  PlannedWebSocketAuthorization,
  PlannedWebSocketAuthorizer,
} from '../../plan/plannedWebSocket.ts';
import { authorizerInvocation } from './authorizerResources.ts';
import { credentialsArn } from './credentialsArn.ts';
import { type Entry, resource } from './entry.ts';
import { invocationsUri } from './functionResources.ts';
import { Ref, type ValueMap } from './intrinsics.ts';

/** Without a payload version, simple responses and a lifetime of answers, which only HTTP APIs have. */
export function webSocketAuthorizerResources(
  api: PlannedWebSocketApi,
  authorizer: PlannedWebSocketAuthorizer,
): Entry[] {
  return [
    resource(authorizer.id, authorizer.logicalId, 'AWS::ApiGatewayV2::Authorizer', {
      ApiId: new Ref(api.logicalId),
      Name: authorizer.title,
      AuthorizerType: 'REQUEST',
      AuthorizerUri: invocationsUri(authorizer.function),
      // Required of CreateAuthorizer (API Gateway V2 API Reference), so that it is there even when it is empty.
      IdentitySource: authorizer.identitySources,
      AuthorizerCredentialsArn: credentialsArn(authorizer.credentials),
    }),
    ...authorizerInvocation(api, authorizer),
  ];
}

/** How a route says what guards it. */
export function webSocketRouteAuthorization(authorization: PlannedWebSocketAuthorization): ValueMap {
  switch (authorization.kind) {
    case 'none':
      return { AuthorizationType: 'NONE' };
    case 'iam':
      return { AuthorizationType: 'AWS_IAM' };
    case 'authorizer':
      return { AuthorizationType: 'CUSTOM', AuthorizerId: new Ref(authorization.authorizer.logicalId) };
  }
}
