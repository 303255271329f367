import type { AwsIdentity } from '../person.ts';

/**
 * Whether AWS means this person: `iam` holds the ARN of a user or of a role's session,
 * `studio:<user profile>` or `source-identity:<name>`. A role alone is nobody.
 */
export function joinedTo(iam: readonly string[], identity: AwsIdentity): boolean {
  const { arn, userProfile, sourceIdentity } = identity;
  return (
    (arn !== undefined && iam.includes(arn)) ||
    (userProfile !== undefined && iam.includes(`studio:${userProfile}`)) ||
    (sourceIdentity !== undefined && iam.includes(`source-identity:${sourceIdentity}`))
  );
}
