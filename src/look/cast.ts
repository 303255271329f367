import type { Desk } from '../desk.ts';
import { DirectoryUnavailable } from '../errors.ts';
import type { CardView, Recorded, Seen } from '../card-view.ts';
import type { AwsIdentity, Person } from '../person.ts';
import type { Maker, Ruling } from '../policy.ts';
import { voterNow } from './voters-now.ts';

/** Everybody a card may name, as the directory knows them now. */
export type Cast = {
  /** A few people of a group. */
  people(group: string): readonly Person[];
  /** The person behind an AWS identity, where somebody is known. */
  personOf(identity: AwsIdentity): Person | undefined;
  /** A voter by id; a leaver keeps the name the vote was recorded with. */
  person(id: string): Person | undefined;
};

type Subject = {
  readonly recorded: Recorded;
  readonly makers: readonly Maker[];
  readonly view: Pick<CardView, 'names'>;
  readonly seen: Seen;
};

/** Asks the directory for all of them, once. For drawing only: one that is away names nobody. */
export async function castOf(
  { recorded, makers, view, seen }: Subject,
  rulings: readonly Ruling[],
  desk: Desk,
): Promise<Cast> {
  const groups = await groupsOf(rulings, desk);
  const voters = await votersOf(recorded, desk);
  const outsiders = recorded.outside.flatMap(({ by }) => (by ? [by] : []));
  const others = await peopleBehind([...outsiders, ...(view.names?.(seen) ?? [])], desk);
  const known = [...makers, ...others];
  return {
    people: (group) => groups.get(group) ?? [],
    personOf: (identity) => known.find((each) => isSame(each.identity, identity))?.person,
    person: (id) => voters.get(id),
  };
}

async function groupsOf(rulings: readonly Ruling[], desk: Desk) {
  const named = rulings.flatMap(({ rule }) =>
    rule ? [...rule.members, ...rule.seats.map(({ of }) => of)] : [],
  );
  const people = new Map<string, readonly Person[]>();
  for (const group of new Set(named)) {
    people.set(group, (await unlessAway(() => desk.directory.someOf(group, 5))) ?? []);
  }
  return people;
}

async function votersOf({ earlier, round }: Recorded, desk: Desk) {
  const voters = new Map<string, Person>();
  for (const vote of [...earlier, ...(round ? [round] : [])].flatMap(({ votes }) => votes)) {
    if (voters.has(vote.person.id)) continue;
    const voter = await voterNow(vote, desk, 'draw');
    const left = { ...vote.person, accounts: [vote.account], iam: [] };
    voters.set(vote.person.id, voter?.person ?? left);
  }
  return voters;
}

/** Where AWS names somebody we know. */
async function peopleBehind(
  identities: readonly AwsIdentity[],
  desk: Desk,
): Promise<readonly Maker[]> {
  return Promise.all(
    identities.map(async (identity): Promise<Maker> => {
      const person = await unlessAway(() => desk.directory.personOfIam(identity));
      return person ? { identity, person } : { identity };
    }),
  );
}

async function unlessAway<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof DirectoryUnavailable) return undefined;
    throw error;
  }
}

function isSame(a: AwsIdentity, b: AwsIdentity): boolean {
  return (
    a.arn === b.arn &&
    a.userProfile === b.userProfile &&
    a.sourceIdentity === b.sourceIdentity &&
    a.person === b.person
  );
}
