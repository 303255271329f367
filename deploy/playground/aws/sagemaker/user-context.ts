import { createHash } from 'node:crypto';
import type { Caller } from '../principals.ts';

/** Who did it, as SageMaker records it in CreatedBy and LastModifiedBy. */
export type UserContext = {
  readonly UserProfileArn?: string;
  readonly UserProfileName?: string;
  readonly DomainId?: string;
  readonly IamIdentity?: {
    readonly Arn: string;
    readonly PrincipalId: string;
    readonly SourceIdentity?: string;
  };
};

/** A caller as SageMaker records it: with the Studio profile where the person has one. */
export function userContext(caller: Caller): UserContext {
  const { account, region, arn, sourceIdentity, userProfile } = caller;
  const id = createHash('sha256').update(arn).digest('hex').slice(0, 17).toUpperCase();
  const session = arn.includes(':assumed-role/')
    ? `AROA${id}:${arn.split('/').at(-1)}`
    : `AIDA${id}`;
  const iam = {
    IamIdentity: {
      Arn: arn,
      PrincipalId: session,
      ...(sourceIdentity && { SourceIdentity: sourceIdentity }),
    },
  };
  if (userProfile === undefined) return iam;
  const domain = `d-${account.slice(0, 4)}studio`;
  return {
    UserProfileArn: `arn:aws:sagemaker:${region}:${account}:user-profile/${domain}/${userProfile}`,
    UserProfileName: userProfile,
    DomainId: domain,
    ...iam,
  };
}
