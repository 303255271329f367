import type { Person } from '../person.ts';
import type { Maker, Ruling } from '../policy.ts';

/** A group that may decide, and some of its people. */
export type WhoCan = { readonly group: string; readonly people: readonly Person[] };

/**
 * Who could decide in place of somebody refused: nobody where no person is the reason (a gate, the
 * time), and never the one who was refused or who made it.
 */
export function whoCan(
  { verdict, rule }: Pick<Ruling, 'verdict' | 'rule'>,
  refused: Person,
  makers: readonly Maker[],
  peopleOf: (group: string) => readonly Person[],
): readonly WhoCan[] {
  if (verdict.status !== 'deny' || !rule) return [];
  const { kind } = verdict.why;
  if (kind !== 'notMember' && kind !== 'maker') return [];
  const groups = rule.members.length > 0 ? rule.members : rule.seats.map(({ of }) => of);
  const not = new Set([refused.id, ...makers.map(({ person }) => person?.id)]);
  return groups.map((group) => ({
    group,
    people: peopleOf(group).filter(({ id }) => !rule.notMaker || !not.has(id)),
  }));
}
