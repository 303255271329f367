import type { Policy } from '../policy.ts';
import { isTimed } from './is-timed.ts';
import { permit } from './permit.ts';

/** Nothing goes forward, and no model card is approved, once a round was open for so many ms. */
export function expires(after: number): Policy {
  return ({ verb, openedAt, now }) => {
    const at = new Date(openedAt.getTime() + after);
    return !isTimed(verb) || now < at
      ? permit
      : { status: 'deny', rule: 'expires', why: { kind: 'expired', at } };
  };
}
