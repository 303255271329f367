import type { GroupRef } from '../registry.ts';
import type { MonitorBinding } from './binding.ts';

/** Whether a line of `monitors:` may mean a monitor in this place: it says no other. */
export function mayBeIn(
  { account, region }: Pick<MonitorBinding, 'account' | 'region'>,
  at: Pick<GroupRef, 'account' | 'region'>,
): boolean {
  return (account ?? at.account) === at.account && (region ?? at.region) === at.region;
}
