import { joinedTo, peopleIn, type Account, type Directory, type Person } from '../../src/index.ts';

/** Who is who and in which group, as `people:` and `groups:` of `ringi.yaml` say. */
export type PeopleOptions = {
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly slack: readonly { readonly team: string; readonly user: string }[];
    readonly teams: readonly { readonly tenant: string; readonly object: string }[];
    readonly iam: readonly string[];
  }[];
  readonly groups: Readonly<
    Record<string, { readonly members: readonly string[]; readonly groups: readonly string[] }>
  >;
};

/** The directory of `ringi.yaml`. It needs nobody, so it is never unavailable. */
export function peopleDirectory(options: PeopleOptions): Directory {
  const people = options.people.map(toPerson);
  const byAccount = new Map(
    people.flatMap((person) => person.accounts.map((account) => [keyOf(account), person])),
  );
  const members = new Map(
    Object.keys(options.groups).map((name) => [name, peopleIn(options.groups, name)]),
  );
  return {
    personOf: async (account) => byAccount.get(keyOf(account)),
    async personOfIam(identity) {
      const [person, another] = people.filter(
        ({ iam, id }) => id === identity.person || joinedTo(iam, identity),
      );
      // AWS may name a profile and a SourceIdentity that belong to two people: then nobody is known.
      return another ? undefined : person;
    },
    groupsOf: async ({ id }, among) => among.filter((name) => members.get(name)?.has(id)),
    someOf: async (group, limit) =>
      people.filter(({ id }) => members.get(group)?.has(id)).slice(0, limit),
  };
}

function toPerson({ id, name, slack, teams, iam }: PeopleOptions['people'][number]): Person {
  return {
    id,
    name,
    accounts: [
      ...slack.map(({ team, user }) => ({ platform: 'slack', tenant: team, id: user })),
      // Entra's ids are GUIDs, which mean the same in either case.
      ...teams.map(({ tenant, object }) => ({
        platform: 'teams',
        tenant: tenant.toLowerCase(),
        id: object.toLowerCase(),
      })),
    ],
    iam,
  };
}

function keyOf({ platform, tenant, id }: Account): string {
  const key = JSON.stringify([platform, tenant, id]);
  return platform === 'teams' ? key.toLowerCase() : key;
}
