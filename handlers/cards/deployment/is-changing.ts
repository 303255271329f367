import type { EndpointNow } from '../../../src/index.ts';

/** AWS is at work on it, and takes no other change until that is over. */
export function isChanging({ status, pending }: EndpointNow): boolean {
  const busy = ['Creating', 'Updating', 'SystemUpdating', 'RollingBack'];
  return pending !== undefined || busy.includes(status);
}
