import { groupKey } from '../../../src/index.ts';
import type { Monitor, MonitorRef } from '../../../src/index.ts';
import type { At } from '../connect.ts';
import { age } from './age.ts';
import type { Serving } from './serving.ts';

/**
 * What an endpoint serves of a monitor's group. `elsewhere`: it serves versions of other groups
 * only, so the monitor is about one of those now, unless ringi.yaml names its group.
 */
export async function inService(
  serving: Serving,
  at: At,
  endpoint: string | undefined,
  { group }: MonitorRef,
): Promise<
  Pick<Monitor, 'endpoint' | 'endpointStatus' | 'serves'> & { readonly elsewhere: boolean }
> {
  if (!endpoint) return { serves: [], elsewhere: false };
  const { status, packages } = await serving(at, endpoint, age.look);
  const own = packages.filter((each) => groupKey(each.group) === groupKey(group));
  return {
    endpoint,
    endpointStatus: status,
    serves: own.map(({ version, arn }) => ({ version, arn })),
    elsewhere: packages.length > 0 && own.length === 0,
  };
}
