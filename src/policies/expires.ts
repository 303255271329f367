import type { Policy } from '../policy.ts';
import { permit } from './permit.ts';

/** Nothing is decided once a round was open for so many milliseconds. */
export function expires(after: number): Policy {
  return ({ openedAt, now }) => {
    const at = new Date(openedAt.getTime() + after);
    return now < at ? permit : { status: 'deny', rule: 'expires', why: { kind: 'expired', at } };
  };
}
