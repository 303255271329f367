import type { GroupRef } from '../registry.ts';
import type { MonitorBinding } from './binding.ts';

/** The group a binding names, for a monitor in this place. */
export function groupOfBinding(
  { group }: Pick<MonitorBinding, 'group'>,
  at: Pick<GroupRef, 'account' | 'region'>,
): GroupRef {
  const [account, region, name] = group.split(':');
  if (account === undefined || region === undefined || name === undefined) {
    return { account: at.account, region: at.region, name: group };
  }
  return { account, region, name };
}
