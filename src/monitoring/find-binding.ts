import { fits } from '../fits.ts';
import type { GroupRef } from '../registry.ts';
import type { MonitorBinding } from './binding.ts';
import { mayBeIn } from './may-be-in.ts';

/** The first line of `monitors:` that means this schedule or alarm, which is in this place. */
export function findBinding(
  bindings: readonly MonitorBinding[],
  kind: 'schedule' | 'alarm',
  name: string,
  at: Pick<GroupRef, 'account' | 'region'>,
): MonitorBinding | undefined {
  return bindings.find((each) => {
    const pattern = each[kind];
    return pattern !== undefined && fits(pattern, name) && mayBeIn(each, at);
  });
}
