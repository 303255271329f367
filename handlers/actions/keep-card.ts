import type { Done, Execution, Failed, World } from '../../src/index.ts';
import { aboutOf } from './plan/model-card/about-of.ts';
import { contentNow } from './plan/model-card/content-now.ts';
import { writeContent } from './plan/model-card/write-content.ts';
import { followerOf, keptOf } from './plan/model-card/kept-of.ts';
import { writesCard } from './plan/model-card/writes-card.ts';

/**
 * Writes into a model card what was decided and what happened, and has its copy follow. No button
 * has it: a line of `modelCards:` decides it.
 */
export const keepCard = writesCard({
  verb: 'keepCard',
  asks: {},
  governed: 'itself',
  write,
});

async function write({ decision }: Execution, world: World): Promise<Done | Failed> {
  const found = await contentNow(decision.card.subject, world);
  if ('status' in found) return found;
  const { card, now } = found;
  const kept = await keptOf(now, card, await aboutOf(card, world), world);
  // What is wrong with the copy keeps nothing back from the card itself: that is written first.
  const no = kept?.write && (await writeContent(kept.write, world.modelCards));
  if (no) return no;
  const follower = kept && (await followerOf(kept, card, world));
  const fault = follower?.write && (await writeContent(follower.write, world.modelCards));
  if (fault) return fault;
  // Also where it says so already: a step that died after the write knows what was written.
  const copied = follower && { copied: follower.copied };
  return { status: 'done', standings: [], touched: [], ...copied };
}
