import type { PlannedUserPool } from '../../plan/plannedResource.ts';
import { type Entry, resource, retained, spelled } from './entry.ts';
import { REGION, Ref, text, type Value } from './intrinsics.ts';

const CODE_MESSAGE = 'The verification code to your new account is {####}';
const CODE_SUBJECT = 'Verify your new account';

/** A user pool as the CDK sets one up; it stays when the stack goes, with the accounts in it. */
export function userPoolResources({ id, logicalId, origin }: PlannedUserPool): Entry[] {
  if (origin.source === 'existing') return [];
  return [
    retained(
      resource(id, logicalId, 'AWS::Cognito::UserPool', {
        AdminCreateUserConfig: { AllowAdminCreateUserOnly: !origin.selfSignUpEnabled },
        AccountRecoverySetting: {
          RecoveryMechanisms: [
            { Name: 'verified_phone_number', Priority: 1 },
            { Name: 'verified_email', Priority: 2 },
          ],
        },
        VerificationMessageTemplate: {
          DefaultEmailOption: 'CONFIRM_WITH_CODE',
          EmailSubject: CODE_SUBJECT,
          EmailMessage: CODE_MESSAGE,
          SmsMessage: CODE_MESSAGE,
        },
        EmailVerificationSubject: CODE_SUBJECT,
        EmailVerificationMessage: CODE_MESSAGE,
        SmsVerificationMessage: CODE_MESSAGE,
      }),
    ),
  ];
}

export function userPoolId({ logicalId, origin }: PlannedUserPool): string | Ref {
  return origin.source === 'new' ? new Ref(logicalId) : spelled(origin.userPoolId);
}

/** What the tokens of the pool have as their `iss` claim (Amazon Cognito Developer Guide, "Verifying JSON web tokens"). */
export function userPoolIssuer(pool: PlannedUserPool): Value {
  const known = pool.origin.source === 'existing' ? pool.origin.region : undefined;
  return text`https://cognito-idp.${known ?? REGION}.amazonaws.com/${userPoolId(pool)}`;
}
