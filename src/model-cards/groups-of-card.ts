import type { Place } from '../deployments.ts';
import type { GroupRef } from '../registry.ts';
import { modelCardBindingOf } from './binding-of.ts';
import type { ModelCardSentence } from './binding.ts';

/** The groups of these registries that `modelCards:` leads to the standalone card with this ARN. */
export function groupsOfCard(
  arn: string,
  sentences: readonly ModelCardSentence[],
  registries: readonly Place[],
): readonly GroupRef[] {
  const names = [...new Set(sentences.flatMap((sentence) => namesIn(arn, sentence)))];
  return registries
    .flatMap(({ account, region }) => names.map((name) => ({ account, region, name })))
    .filter((group) => {
      const { standalone } = modelCardBindingOf(sentences, group);
      return standalone?.arn.toLowerCase() === arn.toLowerCase();
    });
}

/** What {group} stands for, if this is the card; a card without it is of one group. */
function namesIn(arn: string, { card, groups }: ModelCardSentence): readonly string[] {
  if (card === undefined) return [];
  const [before = '', after] = card.slice(card.indexOf('/') + 1).split('{group}');
  const name = arn.slice(arn.indexOf('/') + 1);
  if (after === undefined) return groups;
  const middle = name.slice(before.length, name.length - after.length);
  return name.startsWith(before) && name.endsWith(after) && middle !== '' ? [middle] : [];
}
