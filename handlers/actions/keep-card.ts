import type { Action, Done, Execution, Failed, World } from '../../src/index.ts';
import { groupTarget } from './plan/group-target.ts';
import { contentNow } from './plan/model-card/content-now.ts';
import { writeContent } from './plan/model-card/write-content.ts';
import { copiesOf, keptOf } from './plan/model-card/writes-of.ts';

/**
 * Writes into a model card what was decided and what happened, and has its copy follow. No button
 * has it: a line of `modelCards:` decides it.
 */
export const keepCard: Action<null> = {
  verb: 'keepCard',
  asks: {},
  governed: 'itself',
  ends: false,
  compares: true,
  stageOf: () => undefined,
  target: (card) => ({ target: groupTarget(card, 'model-card') }),
  plan: async () => null,
  perform: (_plan, execution, world) => perform(execution, world),
};

async function perform({ decision }: Execution, world: World): Promise<Done | Failed> {
  const found = await contentNow(decision.card.subject, world);
  if ('status' in found) return found;
  const { card, now } = found;
  const kept = await keptOf(now, card, world);
  // What is wrong with the copy keeps nothing back from the card itself: that is written first.
  for (const write of kept?.writes ?? []) {
    const no = await writeContent(write, world.modelCards);
    if (no) return no;
  }
  for (const write of kept ? await copiesOf(kept, card, world) : []) {
    const no = await writeContent(write, world.modelCards);
    if (no) return no;
  }
  return { status: 'done', standings: [], touched: [] };
}
