import { partition } from '../deployments/partition.ts';
import type { ModelCardBinding } from '../model-cards.ts';
import type { GroupRef } from '../registry.ts';
import type { ModelCardSentence } from './binding.ts';
import { modelCardSentenceOf } from './sentence-of.ts';

const none: ModelCardBinding = {
  truth: 'package',
  copy: false,
  required: [],
  writes: false,
  shares: [],
};

/** The first line of `modelCards:` that means this group; else a version's own card and no more. */
export function modelCardBindingOf(
  sentences: readonly ModelCardSentence[],
  group: GroupRef,
): ModelCardBinding {
  const found = modelCardSentenceOf(sentences, group);
  if (!found) return none;
  const { truth, copy, required, writes, exportTo } = found;
  const standalone = standaloneOf(found, group);
  const region = standalone?.through.region ?? group.region;
  return {
    truth,
    copy,
    required,
    writes,
    ...(standalone && { standalone }),
    ...(exportTo !== undefined && { exportTo }),
    shares: found.shares.map(({ with: account, name, may, from }) => ({
      account,
      region,
      name,
      may,
      from,
    })),
  };
}

function standaloneOf(
  sentence: ModelCardSentence,
  group: GroupRef,
): ModelCardBinding['standalone'] {
  const { account = group.account, region = group.region } = sentence;
  const card = sentence.card?.replaceAll('{group}', group.name);
  if (card === undefined) return undefined;
  const own = `arn:${partition(region)}:sagemaker:${region}:${account}:model-card/${card}`;
  const arn = card.startsWith('arn:') ? card : own;
  const name = arn.slice(arn.indexOf('/') + 1);
  return { kind: 'standalone', arn, name, through: { account, region } };
}
