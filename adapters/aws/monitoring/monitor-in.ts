import type { GroupRef, MonitorRef } from '../../../src/index.ts';
import type { At } from '../connect.ts';

/** A monitor in a place, about a group; where it is, is only said where that is elsewhere. */
export function monitorIn(
  { account, region }: At,
  group: GroupRef,
  source: MonitorRef['source'],
  name: string,
): MonitorRef {
  const elsewhere = group.account !== account || group.region !== region;
  return { group, source, name, ...(elsewhere && { at: { account, region } }) };
}
