import type { Policy } from '../policy.ts';
import { permit } from './permit.ts';

/** Only members of one of these groups decide; where the list is empty, nobody does. */
export function memberOf(groups: readonly string[]): Policy {
  return ({ voter }) =>
    voter === undefined || groups.some((group) => voter.groups.includes(group))
      ? permit
      : { status: 'deny', rule: 'memberOf', why: { kind: 'notMember', groups } };
}
