import { z } from 'zod';
import { field } from './field.ts';

/** An IAM role that is there already. */
const ExistingRole = z.strictObject({
  source: z.literal('existing-role'),
  arn: field(z.string().optional(), {
    label: 'Role ARN',
    help: 'A role that apigateway.amazonaws.com may assume. Left empty, it is asked for at deployment.',
    placeholder: 'Asked for at deployment',
    mono: true,
  }),
});
const NewRole = z.strictObject({ source: z.literal('new-role') });
/** `arn:aws:iam::*:user/*`: API Gateway calls with the identity of the caller; the routes need IAM authorization. */
const Caller = z.strictObject({ source: z.literal('caller') });

/** As whom API Gateway calls an AWS service. Absent: through a new role with no more rights than the call needs. */
export const ServiceCredentials = z.discriminatedUnion('source', [ExistingRole, Caller]);
export type ServiceCredentials = z.infer<typeof ServiceCredentials>;

/**
 * What lets API Gateway invoke a function. Absent: a permission on the function for each route, as narrow as the one CDK
 * gives. `api-permission`: one for the whole API, where those of many routes would pass the 20 KB a policy may have.
 */
export const LambdaCredentials = z.discriminatedUnion('source', [
  z.strictObject({ source: z.literal('api-permission') }),
  NewRole,
  ExistingRole,
  Caller,
]);
export type LambdaCredentials = z.infer<typeof LambdaCredentials>;

/** What lets API Gateway invoke an authorizer's function. Absent: a permission on the function. */
export const AuthorizerCredentials = z.discriminatedUnion('source', [NewRole, ExistingRole]);
export type AuthorizerCredentials = z.infer<typeof AuthorizerCredentials>;

/** What lets a WebSocket API invoke a function. Absent: a permission on the function for each route. */
export const WebSocketLambdaCredentials = z.discriminatedUnion('source', [
  z.strictObject({ source: z.literal('api-permission') }),
  NewRole,
  ExistingRole,
]);
export type WebSocketLambdaCredentials = z.infer<typeof WebSocketLambdaCredentials>;

/** As whom a WebSocket API calls an AWS service, whose name and path do not say what the call touches. */
export const WebSocketServiceCredentials = z.discriminatedUnion('source', [
  z.strictObject({
    source: z.literal('new-role'),
    actions: field(z.array(z.string()).default([]), {
      label: 'May do',
      help: 'The IAM actions that the call needs. Left empty, the one of the same name as the action that is called; a path says none, so it needs them.',
      placeholder: 'dynamodb:PutItem',
      mono: true,
    }),
    resources: field(z.array(z.string()).default([]), {
      label: 'With',
      help: 'The ARNs that the call touches. Left empty, they are asked for at deployment.',
      placeholder: 'Asked for at deployment',
      mono: true,
    }),
  }),
  ExistingRole,
]);
export type WebSocketServiceCredentials = z.infer<typeof WebSocketServiceCredentials>;
