import type { Verdict } from '../policy.ts';

/** What a policy says that has nothing against it. */
export const permit = { status: 'permit', seats: [] } as const satisfies Verdict;
