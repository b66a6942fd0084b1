import { shortened } from '../../model/shortened.ts';
import type { PlannedHttpApi } from '../../plan/plan.ts';
import type { PlannedAuthorizer } from '../../plan/plannedAuthorizer.ts';
import type { PlannedUserPool } from '../../plan/plannedResource.ts';
import type { Diagnostic } from '../../rules/diagnostic.ts';
import { exportFinding } from '../exportFindings.ts';
import { assumedRoleName, unknownId } from './importNames.ts';
import { schemeNames } from './importSecurity.ts';

/** What an import does not learn about the authorizers of an API. */
export function authorizerLosses(api: PlannedHttpApi): Diagnostic[] {
  const names = schemeNames(api);
  return api.authorizers.flatMap((authorizer): Diagnostic[] => {
    const { id, title } = authorizer;
    const name = names.get(id) ?? '';
    const message = `OpenAPI takes letters, digits, dots, dashes and underscores alone in the name of an authorizer, so ${shortened(title) || '(unnamed)'} is imported as ${shortened(name)}.`;
    return [
      ...unknowns(authorizer),
      ...(name === title ? [] : [exportFinding('openapi/authorizer-name', { id, field: 'name' }, message)]),
    ];
  });
}

/** What has to be written into the document before it is of use. */
function unknowns(authorizer: PlannedAuthorizer): Diagnostic[] {
  const { id, title, logicalId } = authorizer;
  switch (authorizer.kind) {
    case 'jwt':
      return [];
    case 'cognito': {
      const { client } = authorizer;
      if (client === undefined) return [];
      const message = `The app client of ${shortened(title)} is not part of an OpenAPI document. Create it, and write its id in place of ${unknownId(client)}.`;
      return [exportFinding('openapi/user-pool-client', { id, field: 'clientIds' }, message)];
    }
    case 'lambda':
      switch (authorizer.credentials.kind) {
        case 'permission':
          return [];
        case 'new-role': {
          const message = `The role of the authorizer ${shortened(title)} is not part of an OpenAPI document. The import expects one called ${assumedRoleName({ title, logicalId })} in its account.`;
          return [exportFinding('openapi/authorizer-role', { id, field: 'credentials' }, message)];
        }
        case 'existing-role': {
          const { arn } = authorizer.credentials;
          if (arn.kind === 'literal') return [];
          const message = `The ARN of the role of the authorizer ${shortened(title)} is not known, and an import cannot ask for it. Write it in place of ${arn.input.placeholder}.`;
          return [exportFinding('openapi/authorizer-role-arn', { id, field: 'credentials.arn' }, message)];
        }
      }
  }
}

/** What has to be known of a user pool, however many authorizers trust it. */
export function userPoolLosses({ id, title, logicalId, origin }: PlannedUserPool): Diagnostic[] {
  if (origin.source === 'new') {
    const message = `The user pool ${shortened(title)} is not part of an OpenAPI document. Create it, and write its id in place of ${unknownId(logicalId)}.`;
    return [exportFinding('openapi/user-pool', { id }, message)];
  }
  if (origin.userPoolId.kind === 'literal') return [];
  const message = `The id of the user pool ${shortened(title)} is not known, and an import cannot ask for it. Write it in place of ${origin.userPoolId.input.placeholder}.`;
  return [exportFinding('openapi/user-pool-id', { id, field: 'origin.userPoolId' }, message)];
}
