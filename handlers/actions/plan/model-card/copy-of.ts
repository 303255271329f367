import {
  copyContent,
  digest,
  parseContent,
  type JsonObject,
  type ModelCardRef,
  type WorldReader,
} from '../../../../src/index.ts';
import { aboutGroup, type About } from './about-of.ts';
import type { FoundCard } from './card-of.ts';
import type { Write } from './write-content.ts';

/** What the other kind of card lacks of the one that is the truth; nothing where it cannot follow. */
export async function copyOf(
  truth: JsonObject,
  card: FoundCard,
  about: About | undefined,
  world: WorldReader,
): Promise<readonly Write[]> {
  const { modelCards } = world;
  const ref = await otherOf(card, about, world);
  const other = ref && (await modelCards.card(ref));
  if (!ref || (other && other !== 'none' && other.status === 'Archived')) return [];
  const parsed = parseContent(other === 'none' || !other ? '' : other.content);
  if ('fault' in parsed) return [];
  const content = copyContent(truth, parsed.content, { to: ref.kind });
  if (digest(content) === digest(parsed.content)) return [];
  return [{ ref, content, there: other !== 'none' }];
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
