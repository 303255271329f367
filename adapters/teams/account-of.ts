import type { Account } from '../../src/index.ts';
import type { Incoming } from './activity.ts';
import { tenantOf } from './tenant-of.ts';

/** The person's account: never by name, never by e-mail. Who has no object id is nobody's. */
export function accountOf(activity: Incoming, home: string | undefined): Account {
  const { from } = activity;
  const tenants = [from.tenantId, tenantOf(activity)].map((id) => id?.toLowerCase() ?? '');
  // One foreign tenant is enough: a guest in ours, or our person in somebody else's.
  const foreign = tenants.find((id) => id !== '' && id !== home?.toLowerCase());
  return {
    platform: 'teams',
    tenant: foreign ?? tenants.find((id) => id !== '') ?? 'unknown',
    id: from.aadObjectId?.toLowerCase() ?? `without object id ${from.id}`,
  };
}
