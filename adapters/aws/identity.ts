import type { UserContext } from '@aws-sdk/client-sagemaker';
import type { AwsIdentity } from '../../src/index.ts';

/** Who did it, as far as SageMaker says; undefined where it says nothing. */
export function identity(context: UserContext | undefined): AwsIdentity | undefined {
  const userProfile = context?.UserProfileName;
  const arn = context?.IamIdentity?.Arn;
  const sourceIdentity = context?.IamIdentity?.SourceIdentity;
  if (!userProfile && !arn && !sourceIdentity) return undefined;
  return {
    ...(userProfile && { userProfile }),
    ...(arn && { arn }),
    ...(sourceIdentity && { sourceIdentity }),
  };
}
