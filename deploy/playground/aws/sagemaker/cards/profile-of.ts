import type { Caller } from '../../principals.ts';
import { userContext } from '../user-context.ts';
import type { UserContext } from '../user-context.ts';

/** Who changed a card: the Studio profile, or nobody; cards name no IAM identity. */
export function profileOf(caller: Caller): UserContext {
  const { IamIdentity: _left, ...profile } = userContext(caller);
  return profile;
}
