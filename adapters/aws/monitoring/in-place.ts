import type { GroupRef } from '../../../src/index.ts';
import type { At } from '../connect.ts';

/** Where something of a group is, which is only said where that is elsewhere. */
export function inPlace(
  { account, region }: At,
  group: GroupRef,
): { readonly group: GroupRef; readonly at?: At } {
  const elsewhere = group.account !== account || group.region !== region;
  return { group, ...(elsewhere && { at: { account, region } }) };
}
