import { fits } from '../fits.ts';
import { modelCardBindingOf } from '../model-cards/binding-of.ts';
import { groupsOfCard } from '../model-cards/groups-of-card.ts';
import { isOfRegistry } from '../model-cards/is-of-registry.ts';
import { isKnownPath } from '../model-cards/is-known-path.ts';
import { knownPaths } from '../model-cards/known-paths.ts';
import { nearest } from '../nearest.ts';
import { modelCardRegistryFaults } from './model-card-registry-faults.ts';
import type { Fault } from './read-yaml.ts';
import { repeated } from './repeated.ts';
import type { ConfigFile } from './schema.ts';

type Line = ConfigFile['modelCards'][number];

/** What no line of `modelCards:` may say, and what its policies need of it. */
export function modelCardFaults(file: ConfigFile): readonly Fault[] {
  return [
    ...file.modelCards.flatMap((line, n) => [
      ...sharedByGroups(line, n),
      ...sharedByLines(line, n, file),
      ...neverMet(line, n, file),
      ...namedByArn(line, n, file),
      ...ownAccount(line, n, file),
      ...repeatedShares(line, n),
      ...unknownPaths(line, n),
    ]),
    ...modelCardRegistryFaults(file),
    ...policyFaults(file),
  ];
}

/** What two groups say of themselves cannot stand in one card. */
function sharedByGroups({ card, groups }: Line, n: number): readonly Fault[] {
  const isOne = groups.length === 1 && groups[0]?.includes('*') === false;
  if (card === undefined || card.includes('{group}') || isOne) return [];
  const says = 'is one card for several groups: put {group} into its name';
  return [{ path: ['modelCards', n, 'card'], says }];
}

/** The same of groups that other lines name; a pattern may fit no group there is. */
function sharedByLines({ card, groups }: Line, n: number, file: ConfigFile): readonly Fault[] {
  const [group = ''] = groups;
  if (card === undefined || card.includes('{group}') || group.includes('*')) return [];
  const { modelCards, registries } = file;
  const named = new Set(
    modelCards.flatMap((line) => line.groups.map((each) => each.toLowerCase())),
  );
  const other = registries
    .flatMap((place) => {
      const { standalone } = modelCardBindingOf(modelCards, { ...place, name: group });
      return standalone ? groupsOfCard(standalone.arn, modelCards, registries) : [];
    })
    .map(({ name }) => name)
    .find((name) => !groups.includes(name) && named.has(name.toLowerCase()));
  if (other === undefined) return [];
  const says = `is the card of ${other}, too: two groups cannot stand in one card`;
  return [{ path: ['modelCards', n, 'card'], says }];
}

/** Whatever fits a later pattern fits an earlier one that fits the pattern itself. */
function neverMet(line: Line, n: number, { modelCards, registries }: ConfigFile): readonly Fault[] {
  const meant = registries.filter((each) => isOfRegistry(line, each));
  // Places that are misspelt are told by themselves.
  if (meant.length === 0) return [];
  const first = modelCards
    .slice(0, n)
    .findIndex(
      (each) =>
        meant.every((place) => isOfRegistry(each, place)) &&
        line.groups.every((group) => each.groups.some((pattern) => fits(pattern, group))),
    );
  if (first === -1) return [];
  const says = `is never met: modelCards[${first}] comes first and fits it all`;
  return [{ path: ['modelCards', n], says }];
}

/** A card that is named by its ARN may be another account's, and is in one region. */
function namedByArn(line: Line, n: number, file: ConfigFile) {
  const { card, account, region, shares } = line;
  const { owner, region: of } = placeIn(card);
  const meant = file.registries.filter((each) => isOfRegistry(line, each));
  const regions = region === undefined ? meant.map((each) => each.region) : [region];
  const accounts = account === undefined ? meant.map((each) => each.account) : [account];
  const faults: Fault[] = [];
  if (of !== undefined && regions.some((each) => each !== of)) {
    const says = `is a card in ${of}: name account and region on the line, and that region`;
    faults.push({ path: ['modelCards', n, 'card'], says });
  }
  if (owner !== undefined && !accounts.includes(owner) && shares.length > 0) {
    const says = `are of a card of ${owner}, and only its own account shares it`;
    faults.push({ path: ['modelCards', n, 'shares'], says });
  }
  return faults;
}

function ownAccount(line: Line, n: number, file: ConfigFile) {
  const { card, account, shares } = line;
  const meant = file.registries.filter((each) => isOfRegistry(line, each));
  const accounts = new Set(meant.map((each) => each.account));
  const [only] = accounts.size === 1 ? accounts : [];
  const kept = placeIn(card).owner ?? account ?? only;
  return shares.flatMap((share, at) =>
    share.with === kept
      ? [{ path: ['modelCards', n, 'shares', at, 'with'], says: 'is the account it is kept in' }]
      : [],
  );
}

function placeIn(card: string | undefined) {
  const [, , , region, owner] = card?.startsWith('arn:') === true ? card.split(':') : [];
  return { owner, region };
}

function repeatedShares({ shares }: Line, n: number): readonly Fault[] {
  return repeated(shares, (share) => share.with).map(({ at, key }) => ({
    path: ['modelCards', n, 'shares', at, 'with'],
    says: `is ${key} again: a card is shared with an account in one way`,
  }));
}

/** A path that is misspelt would never be filled in. */
function unknownPaths({ required, truth }: Line, n: number): readonly Fault[] {
  return required.flatMap((path, at) => {
    if (isKnownPath(path, truth)) return [];
    const near = nearest(path, knownPaths(truth));
    const meant = near === undefined ? '' : `; did you mean ${near}?`;
    const says = `is ${path}, and no ${truth} card has it${meant}`;
    return [{ path: ['modelCards', n, 'required', at], says }];
  });
}

/** What two people wrote differently is no decision of both. */
const written = ['editCard', 'recordTest'];
const ofCards = [...written, 'draftCard', 'submitCard', 'approveCard', 'returnCard', 'archiveCard'];

function policyFaults({ policies, modelCards }: ConfigFile): readonly Fault[] {
  const isAsked = modelCards.some(({ required }) => required.length > 0);
  return policies.flatMap((sentence, n): readonly Fault[] => {
    const { require, verbs } = sentence;
    const people = Math.max(require.quorum?.people ?? 1, require.quorum?.seats?.length ?? 1);
    if (people > 1 && verbs.some((verb) => written.includes(verb))) {
      const says = 'is more than one, and an edit is one person’s: ask for more at approveCard';
      return [{ path: ['policies', n, 'require', 'quorum'], says }];
    }
    if (require.separationOfDuties && verbs.some((verb) => ofCards.includes(verb))) {
      const says =
        'is about who made a version, and a model card has no maker: name groups instead';
      return [{ path: ['policies', n, 'require', 'separationOfDuties'], says }];
    }
    if (!require.cardComplete || isAsked) return [];
    const says = 'closes nothing: say under modelCards what is required';
    return [{ path: ['policies', n, 'require', 'cardComplete'], says }];
  });
}
