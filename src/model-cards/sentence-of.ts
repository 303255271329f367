import { fits } from '../fits.ts';
import type { GroupRef } from '../registry.ts';
import type { ModelCardSentence } from './binding.ts';
import { isOfRegistry } from './is-of-registry.ts';

/** The first line of `modelCards:` that means this group. */
export function modelCardSentenceOf(
  sentences: readonly ModelCardSentence[],
  group: GroupRef,
): ModelCardSentence | undefined {
  return sentences.find(
    (sentence) =>
      isOfRegistry(sentence, group) && sentence.groups.some((each) => fits(each, group.name)),
  );
}
