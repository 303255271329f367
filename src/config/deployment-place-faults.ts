import type { Fault } from './read-yaml.ts';
import type { ConfigFile } from './schema.ts';

/** One place is entered in one way, and a role is one of the place's own account. */
export function deploymentPlaceFaults({ registries, deployments }: ConfigFile): readonly Fault[] {
  const entries = deployments.flatMap((line, n) => entryOf(line, `deployments[${n}]`, n));
  const known = registries.flatMap((line, n) => entryOf(line, `registries[${n}]`, n));
  return entries.flatMap((entry) => {
    const earlier = [...known, ...entries.filter(({ n }) => n < entry.n)];
    const first = earlier.find(({ where }) => where === entry.where);
    const path = (key: string) => ['deployments', entry.n, key];
    const { account, role } = entry;
    if (role !== undefined && !role.includes(`::${account}:`)) {
      const says = `is of another account than ${account}: what is done there would be done elsewhere`;
      return [{ path: path('role'), says }];
    }
    if (first) return unlike(entry, first).map(({ key, says }) => ({ path: path(key), says }));
    const own = known.find((each) => each.role === undefined);
    if (role !== undefined || !own || own.account === account) return [];
    const says = `is ${account}, and Ringi's own rights are of ${own.account}: name the role it assumes there`;
    return [{ path: path('account'), says }];
  });
}

type Entry = {
  readonly name: string;
  readonly n: number;
  readonly where: string;
  readonly account: string;
  readonly role: string | undefined;
  readonly externalId: string | undefined;
  readonly sourceIdentity: boolean;
};

type Line = {
  readonly account?: string;
  readonly region?: string;
  readonly role?: string;
  readonly externalId?: string;
  readonly sourceIdentity: boolean;
};

function entryOf(line: Line, name: string, n: number): readonly Entry[] {
  const { account, region, role, externalId, sourceIdentity } = line;
  if (account === undefined || region === undefined) return [];
  const where = `${account} in ${region}`;
  return [{ name, n, where, account, role, externalId, sourceIdentity }];
}

/** A line that names no role at a registry's place goes with the registry's. */
function unlike(
  entry: Entry,
  first: Entry,
): readonly { readonly key: keyof Line; readonly says: string }[] {
  const goesAlong = entry.role === undefined && first.name.startsWith('registries');
  if (goesAlong) return [];
  const keys = ['role', 'externalId', 'sourceIdentity'] as const;
  const key = keys.find((each) => entry[each] !== first[each]);
  if (key === undefined) return [];
  const says = `is not what ${first.name} says of ${entry.where}: a place is entered in one way`;
  return [{ key, says }];
}
