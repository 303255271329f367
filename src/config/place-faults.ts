import { isOfRegistry } from '../model-cards/is-of-registry.ts';
import type { Fault } from './read-yaml.ts';
import type { ConfigFile } from './schema.ts';

/** One place is entered in one way, and a role is one of the place's own account. */
export function placeFaults(file: ConfigFile): readonly Fault[] {
  const known = file.registries.flatMap((line, n) => entriesOf(line, { path: ['registries', n] }));
  const entries = [...ofDeployments(file), ...ofModelCards(file)];
  const faults = entries.flatMap((entry, n) =>
    faultOf(entry, [...known, ...entries.slice(0, n)], known),
  );
  // A line that means several regions says it once.
  return [...new Map(faults.map((fault) => [fault.path.join('.'), fault])).values()];
}

type Named = {
  readonly path: Fault['path'];
  /** What the line calls the account, if not that. */
  readonly accountKey?: string;
};

type Entry = Named & {
  readonly where: string;
  readonly account: string;
  readonly role: string | undefined;
  readonly externalId: string | undefined;
  readonly sourceIdentity: boolean;
};

type Line = {
  readonly account?: string | undefined;
  readonly region?: string | undefined;
  readonly role?: string;
  readonly externalId?: string;
  readonly sourceIdentity: boolean;
};

function entriesOf(line: Line, named: Named): readonly Entry[] {
  const { account, region, role, externalId, sourceIdentity } = line;
  if (account === undefined || region === undefined) return [];
  return [
    { ...named, where: `${account} in ${region}`, account, role, externalId, sourceIdentity },
  ];
}

function ofDeployments({ deployments }: ConfigFile): readonly Entry[] {
  return deployments.flatMap((line, n) => entriesOf(line, { path: ['deployments', n] }));
}

/** A share without a role is accepted by whoever gets it: Ringi does not go there. */
function ofModelCards({ modelCards, registries }: ConfigFile): readonly Entry[] {
  return modelCards.flatMap((line, n) => {
    const meant = registries.filter((each) => isOfRegistry(line, each));
    const regions =
      line.region === undefined ? [...new Set(meant.map(({ region }) => region))] : [line.region];
    const shares = line.shares.flatMap((share, at) => {
      const named = { path: ['modelCards', n, 'shares', at], accountKey: 'with' };
      const account = share.role === undefined ? undefined : share.with;
      return regions.flatMap((region) => entriesOf({ ...share, account, region }, named));
    });
    return [...entriesOf(line, { path: ['modelCards', n] }), ...shares];
  });
}

function faultOf(
  entry: Entry,
  earlier: readonly Entry[],
  known: readonly Entry[],
): readonly Fault[] {
  const { account, accountKey = 'account', role, where } = entry;
  const at = (key: string, says: string) => [{ path: [...entry.path, key], says }];
  if (role !== undefined && !role.includes(`::${account}:`)) {
    const says = `is of another account than ${account}: what is done there would be done elsewhere`;
    return at('role', says);
  }
  const first = earlier.find((each) => each.where === where);
  if (first) {
    const key = unlike(entry, first);
    const says = `is not what ${nameOf(first)} says of ${where}: a place is entered in one way`;
    return key === undefined ? [] : at(key, says);
  }
  const own = known.find((each) => each.role === undefined);
  if (role !== undefined || !own || own.account === account) return [];
  const rights = `Ringi's own rights are of ${own.account}`;
  return at(accountKey, `is ${account}, and ${rights}: name the role it assumes there`);
}

/** A line that names no role at a registry's place goes with the registry's. */
function unlike(entry: Entry, first: Entry) {
  if (entry.role === undefined && first.path[0] === 'registries') return undefined;
  const keys = ['role', 'externalId', 'sourceIdentity'] as const;
  return keys.find((each) => entry[each] !== first[each]);
}

/** Such as `modelCards[0].shares[1]`. */
function nameOf({ path }: Entry): string {
  return path
    .map((each) => (typeof each === 'number' ? `[${each}]` : `.${each}`))
    .join('')
    .slice(1);
}
