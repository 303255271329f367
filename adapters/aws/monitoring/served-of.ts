import { groupKey } from '../../../src/index.ts';
import type { Endpoint, GroupRef } from '../../../src/index.ts';
import type { Served } from './serving.ts';

/** What an endpoint serves of a group. `elsewhere`: it serves versions of other groups only. */
export function servedOf(
  { packages }: Pick<Served, 'packages'>,
  group: GroupRef,
): Pick<Endpoint, 'serves'> & { readonly elsewhere: boolean } {
  const own = packages.filter((each) => groupKey(each.group) === groupKey(group));
  return {
    serves: own.map(({ version, arn }) => ({ version, arn })),
    elsewhere: packages.length > 0 && own.length === 0,
  };
}
