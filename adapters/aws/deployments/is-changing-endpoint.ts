import type { At, Connections } from '../connect.ts';
import { endpointNow } from './endpoint-now.ts';

const changing: ReadonlySet<string> = new Set([
  'Creating',
  'Updating',
  'SystemUpdating',
  'RollingBack',
  'Deleting',
]);

/** Whether an endpoint can take no change now, or was changed since: what kept it may be over. */
export async function isChangingEndpoint(
  aws: Connections,
  at: At,
  name: string,
  since: Date,
): Promise<boolean> {
  const found = await endpointNow(aws, at, name);
  if (found === 'gone') return false;
  return changing.has(found.status) || new Date(found.changedAt) >= since;
}
