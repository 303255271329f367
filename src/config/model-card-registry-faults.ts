import type { Place } from '../deployments.ts';
import { modelCardBindingOf } from '../model-cards/binding-of.ts';
import { modelCardSentenceOf } from '../model-cards/sentence-of.ts';
import type { Fault } from './read-yaml.ts';
import { repeated } from './repeated.ts';
import type { ConfigFile } from './schema.ts';

/**
 * What lines of `modelCards:` say of registries: those there are, and no card that groups of one
 * name in two of them share. Each would write over what is said of the other, without end.
 */
export function modelCardRegistryFaults(file: ConfigFile): readonly Fault[] {
  const known = file.registries.map(({ account, region }) => `${account}:${region}`);
  const unknown = file.modelCards.flatMap(({ registries = [] }, n) =>
    registries.flatMap((each, at): readonly Fault[] => {
      const says = `is ${each}, and registries names no such place`;
      return known.includes(each) ? [] : [{ path: ['modelCards', n, 'registries', at], says }];
    }),
  );
  // A pattern means groups that nobody has named: one of them is tried.
  const groups = file.modelCards.flatMap((line) => line.groups);
  const names = new Set(groups.map((group) => group.toLowerCase().replaceAll('*', 'x')));
  const shared = [...names].flatMap((name) => sharedBy(name, file));
  const once = new Map(shared.map((fault) => [fault.path.join('.'), fault]));
  return [...unknown, ...once.values()];
}

/** The cards that this name leads to from more than one registry. */
function sharedBy(name: string, { modelCards, registries }: ConfigFile): readonly Fault[] {
  const cards = registries.flatMap((place) => {
    const group = { account: place.account, region: place.region, name };
    const line = modelCardSentenceOf(modelCards, group);
    const { standalone } = modelCardBindingOf(modelCards, group);
    return line && standalone ? [{ place, line, arn: standalone.arn.toLowerCase() }] : [];
  });
  return repeated(cards, ({ arn }) => arn).flatMap(({ at, first }): readonly Fault[] => {
    const [one, other] = [cards[first], cards[at]];
    if (!one || !other) return [];
    const n = Math.max(modelCards.indexOf(one.line), modelCards.indexOf(other.line));
    const says =
      `is one card for groups of the same name in ${said(one.place)} and in ` +
      `${said(other.place)}: say under registries whose groups it is of`;
    return [{ path: ['modelCards', n, 'card'], says }];
  });
}

function said({ account, region }: Place): string {
  return `${account}, ${region}`;
}
