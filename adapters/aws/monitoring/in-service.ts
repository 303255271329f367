import type { Monitor, MonitorRef } from '../../../src/index.ts';
import type { At } from '../connect.ts';
import { age } from './age.ts';
import { servedOf } from './served-of.ts';
import type { Serving } from './serving.ts';

/**
 * What an endpoint serves of a monitor's group. `elsewhere`: the monitor is about another group
 * now, unless ringi.yaml names its group.
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
  const served = await serving(at, endpoint, age.look);
  return { endpoint, endpointStatus: served.status, ...servedOf(served, group) };
}
