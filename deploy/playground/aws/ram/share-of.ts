import { AwsError } from '../aws-error.ts';
import type { Caller } from '../principals.ts';
import type { Share, ShareStore } from './share-store.ts';
import { unknown } from './unknown.ts';

/** A share of the caller's own account and region that has not been deleted. */
export function shareOf({ shares }: ShareStore, arn: string, caller: Caller): Share {
  const found = shares.find((share) => share.arn === arn);
  if (!found || !arn.startsWith(`arn:aws:ram:${caller.region}:`)) {
    throw unknown('ResourceShare', arn);
  }
  if (found.owner !== caller.account) {
    const message = `The resource share ${arn} belongs to another account.`;
    throw new AwsError('OperationNotPermittedException', message);
  }
  if (found.status === 'ACTIVE') return found;
  const message = `The resource share ${arn} was deleted.`;
  throw new AwsError('InvalidStateTransitionException', message);
}
