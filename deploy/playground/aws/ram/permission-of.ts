import type { Caller } from '../principals.ts';
import type { Permission, ShareStore } from './share-store.ts';
import { unknown } from './unknown.ts';

/** A permission of AWS's or of the caller's own account and region. */
export function permissionOf(
  kept: ShareStore['permissions'],
  arn: string,
  caller: Caller,
): Permission {
  const found = kept.get(arn);
  if (found && isVisible(found, caller)) return found;
  throw unknown('Permission', arn);
}

/** Whether the caller may use it. */
export function isVisible(
  { arn, managedBy }: Permission,
  { account, region }: Pick<Caller, 'account' | 'region'>,
): boolean {
  return managedBy === 'AWS_MANAGED' || arn.startsWith(`arn:aws:ram:${region}:${account}:`);
}
