import {
  copiedDigests,
  copyContent,
  digest,
  parseContent,
  type Copied,
  type JsonObject,
  type ModelCardRef,
  type WorldReader,
} from '../../../../src/index.ts';
import { aboutGroup, packageAbout, type About } from './about-of.ts';
import type { FoundCard } from './find-model-card.ts';
import type { Write } from './write-content.ts';

/** A card that follows: what it is told, and what is to be written for that, if anything. */
export type Follower = { readonly copied: Copied; readonly write: Write | undefined };

/**
 * What the other kind of card is to say, by the one that is the truth and what it was told before;
 * undefined where there is none, or it cannot follow.
 */
export async function copyOf(
  truth: JsonObject,
  card: FoundCard,
  about: About | undefined,
  world: WorldReader,
): Promise<Follower | undefined> {
  const { modelCards, copies } = world;
  const ref = await otherOf(card, about, world);
  if (!ref) return undefined;
  const [other, before] = await Promise.all([modelCards.card(ref), copies.to(ref.arn)]);
  if (other !== 'none' && other.status === 'Archived') return undefined;
  // Of a version that was deleted nothing can be written any more.
  if (other === 'none' && ref.kind === 'package' && !(await packageAbout(about, world))) {
    return undefined;
  }
  const parsed = parseContent(other === 'none' ? '' : other.content);
  if ('fault' in parsed) return undefined;
  const content = copyContent(truth, parsed.content, { to: ref.kind, before });
  const isThere = digest(content) === digest(parsed.content);
  return {
    copied: { to: ref.arn, said: copiedDigests(truth, ref.kind) },
    write: isThere ? undefined : { ref, content, there: other !== 'none' },
  };
}

async function otherOf(
  { of, binding, group }: FoundCard,
  about: About | undefined,
  world: WorldReader,
): Promise<ModelCardRef | undefined> {
  const { account, region } = group;
  if (of.kind === 'package') {
    // One card for the group: it follows the version it speaks of, and no other.
    const followed = await aboutGroup(group, world);
    const isIt = followed?.arn.toLowerCase() === of.name.toLowerCase();
    return isIt ? binding.standalone : undefined;
  }
  return about && { kind: 'package', arn: about.arn, through: { account, region } };
}
