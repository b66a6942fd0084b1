import type {
  PlannedActionCredentials,
  PlannedAuthorizerCredentials,
  PlannedLambdaCredentials,
} from '../../plan/plannedCredentials.ts';
import { spelled } from './entry.ts';
import { GetAtt, PARTITION, text, type Value } from './intrinsics.ts';

/** As whom API Gateway calls; nobody in particular where a function has a permission. */
export function credentialsArn(
  credentials: PlannedLambdaCredentials | PlannedAuthorizerCredentials | PlannedActionCredentials,
): Value {
  switch (credentials.kind) {
    case 'route-permissions':
    case 'api-permission':
    case 'permission':
      return undefined;
    case 'new-role':
      return new GetAtt(credentials.role.logicalId, 'Arn');
    case 'existing-role':
      return spelled(credentials.arn);
    case 'caller':
      return text`arn:${PARTITION}:iam::*:user/*`;
  }
}
