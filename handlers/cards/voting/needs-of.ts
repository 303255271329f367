import type { Need, Ruling } from '../../../src/index.ts';

/** The votes still missing; where one group alone may vote, or one of two, they are named. */
export function needsOf({ verdict, rule }: Pick<Ruling, 'verdict' | 'rule'>): readonly Need[] {
  if (verdict.status !== 'pending') return [];
  const members = rule?.members ?? [];
  const [only] = members;
  if (only === undefined || members.length > 2) return verdict.needs;
  const who = members.length === 1 ? { of: only } : { anyOf: members };
  return verdict.needs.map(({ count, of }) =>
    of === undefined ? { count, ...who } : { count, of },
  );
}
