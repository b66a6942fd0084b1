import type { PlannedApi, PlannedHttpApi } from '../../plan/plan.ts';
import type { PlannedAuthorization, PlannedAuthorizer, PlannedLambdaAuthorizer } from '../../plan/plannedAuthorizer.ts';
import type { PlannedWebSocketAuthorizer } from '../../plan/plannedWebSocket.ts';
import { credentialsArn } from './credentialsArn.ts';
import { type Entry, resource, unlessNone } from './entry.ts';
import { functionArn, invocationsUri, invoking } from './functionResources.ts';
import { ACCOUNT_ID, PARTITION, REGION, Ref, text, type ValueMap } from './intrinsics.ts';
import { roleResources } from './roleResources.ts';
import { userPoolId, userPoolIssuer } from './userPoolResources.ts';

/** An authorizer with what it needs: a client of its user pool, or leave to invoke its function. */
export function authorizerResources(api: PlannedHttpApi, authorizer: PlannedAuthorizer): Entry[] {
  const { id, logicalId, title } = authorizer;
  const ApiId = new Ref(api.logicalId);
  switch (authorizer.kind) {
    case 'jwt':
      return [
        resource(id, logicalId, 'AWS::ApiGatewayV2::Authorizer', {
          ApiId,
          Name: title,
          AuthorizerType: 'JWT',
          IdentitySource: [authorizer.identitySource],
          JwtConfiguration: { Issuer: authorizer.issuer, Audience: authorizer.audience },
        }),
      ];
    case 'cognito': {
      const { userPool, clientIds, client } = authorizer;
      return [
        resource(id, logicalId, 'AWS::ApiGatewayV2::Authorizer', {
          ApiId,
          Name: title,
          AuthorizerType: 'JWT',
          IdentitySource: [authorizer.identitySource],
          JwtConfiguration: {
            Issuer: userPoolIssuer(userPool),
            Audience: client === undefined ? clientIds : [new Ref(client)],
          },
        }),
        ...(client === undefined
          ? []
          : [
              resource(id, client, 'AWS::Cognito::UserPoolClient', {
                UserPoolId: userPoolId(userPool),
                AllowedOAuthFlowsUserPoolClient: false,
                ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
                SupportedIdentityProviders: ['COGNITO'],
              }),
            ]),
      ];
    }
    case 'lambda':
      return [
        resource(id, logicalId, 'AWS::ApiGatewayV2::Authorizer', {
          ApiId,
          Name: title,
          AuthorizerType: 'REQUEST',
          AuthorizerUri: invocationsUri(authorizer.function),
          AuthorizerPayloadFormatVersion: authorizer.payloadFormatVersion,
          EnableSimpleResponses: authorizer.enableSimpleResponses || undefined,
          // Required of CreateAuthorizer (API Gateway V2 API Reference), so that it is there even when it is empty.
          IdentitySource: authorizer.identitySources,
          AuthorizerResultTtlInSeconds: authorizer.resultTtlInSeconds,
          AuthorizerCredentialsArn: credentialsArn(authorizer.credentials),
        }),
        ...authorizerInvocation(api, authorizer),
      ];
  }
}

/** What lets API Gateway invoke the function of an authorizer. */
export function authorizerInvocation(
  api: PlannedApi,
  authorizer: PlannedLambdaAuthorizer | PlannedWebSocketAuthorizer,
): Entry[] {
  const { id, logicalId, credentials } = authorizer;
  const invoked = functionArn(authorizer.function);
  switch (credentials.kind) {
    case 'permission':
      return [
        resource(id, credentials.logicalId, 'AWS::Lambda::Permission', {
          Action: 'lambda:InvokeFunction',
          FunctionName: invoked,
          Principal: 'apigateway.amazonaws.com',
          SourceArn: text`arn:${PARTITION}:execute-api:${REGION}:${ACCOUNT_ID}:${new Ref(api.logicalId)}/authorizers/${new Ref(logicalId)}`,
        }),
      ];
    case 'new-role':
      return roleResources(id, credentials.role, invoking(authorizer.function));
    case 'existing-role':
      return [];
  }
}

/** How a route says what guards it. */
export function routeAuthorization(authorization: PlannedAuthorization): ValueMap {
  switch (authorization.kind) {
    case 'none':
      return { AuthorizationType: 'NONE' };
    case 'iam':
      return { AuthorizationType: 'AWS_IAM' };
    case 'authorizer': {
      const { authorizer, scopes } = authorization;
      return {
        AuthorizationType: authorizer.kind === 'lambda' ? 'CUSTOM' : 'JWT',
        AuthorizerId: new Ref(authorizer.logicalId),
        AuthorizationScopes: unlessNone(scopes),
      };
    }
  }
}
