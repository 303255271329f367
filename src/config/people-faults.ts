import { didYouMean } from './did-you-mean.ts';
import type { Fault } from './read-yaml.ts';
import { repeated } from './repeated.ts';
import type { ConfigFile } from './schema.ts';

type Claim = {
  readonly path: readonly (string | number)[];
  readonly account: string;
  readonly person: string;
};

/** Whoever is in a group must be somebody, and an account must be one person's. */
export function peopleFaults(file: ConfigFile): readonly Fault[] {
  return [...sameIds(file), ...sameAccounts(file), ...unknownNames(file), ...circles(file)];
}

function sameIds({ people }: ConfigFile): readonly Fault[] {
  return repeated(people, ({ id }) => id.toLowerCase()).map(({ at }) => ({
    path: ['people', at, 'id'],
    says: `is ${people[at]?.id} again: every person has an id of their own`,
  }));
}

/** Two people with one account would be one vote under two names. */
function sameAccounts({ people }: ConfigFile): readonly Fault[] {
  const claims = people.flatMap(({ id: person, slack, teams, iam }, n): readonly Claim[] => [
    ...slack.map(({ team, user }, at) => ({
      path: ['people', n, 'slack', at],
      account: `slack ${team} ${user}`,
      person,
    })),
    ...teams.map(({ tenant, object }, at) => ({
      path: ['people', n, 'teams', at],
      account: `teams ${tenant} ${object}`.toLowerCase(),
      person,
    })),
    ...iam.map((identity, at) => ({ path: ['people', n, 'iam', at], account: identity, person })),
  ]);
  return repeated(claims, ({ account }) => account).flatMap(({ at, first }) => {
    const [claim, earlier] = [claims[at], claims[first]];
    if (!claim || !earlier) return [];
    const says = `is the account of ${earlier.person} already: one account is one person’s`;
    return [{ path: claim.path, says }];
  });
}

function unknownNames({ groups, people }: ConfigFile): readonly Fault[] {
  const ids = people.map(({ id }) => id);
  return Object.entries(groups).flatMap(([name, group]) => [
    ...group.members.flatMap((member, at) =>
      ids.includes(member)
        ? []
        : [
            {
              path: ['groups', name, 'members', at],
              says: `is ${member}, who is not in people${didYouMean(member, ids)}`,
            },
          ],
    ),
    ...group.groups.flatMap((inner, at) =>
      Object.hasOwn(groups, inner)
        ? []
        : [
            {
              path: ['groups', name, 'groups', at],
              says: `is ${inner}, which is not in groups${didYouMean(inner, Object.keys(groups))}`,
            },
          ],
    ),
  ]);
}

function circles({ groups }: ConfigFile): readonly Fault[] {
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
    (Object.hasOwn(groups, from) ? (groups[from]?.groups ?? []) : []).some((inner) => {
      if (inner === to) return true;
      if (seen.has(inner)) return false;
      seen.add(inner);
      return reaches(inner, to, seen);
    });
  return Object.keys(groups)
    .filter((name) => reaches(name, name))
    .map((name) => ({ path: ['groups', name, 'groups'], says: 'leads back to the group itself' }));
}
