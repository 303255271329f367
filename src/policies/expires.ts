import type { Policy } from '../policy.ts';
import { goesForward } from './goes-forward.ts';
import { permit } from './permit.ts';

/** Nothing goes forward once a round was open for so many milliseconds. */
export function expires(after: number): Policy {
  return ({ verb, openedAt, now }) => {
    const at = new Date(openedAt.getTime() + after);
    return !goesForward(verb) || now < at
      ? permit
      : { status: 'deny', rule: 'expires', why: { kind: 'expired', at } };
  };
}
