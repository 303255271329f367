import { shareStep } from './plan/model-card/share-step.ts';

/** Accepts in the other account, where that is ours, what a model card is shared with. */
export const acceptShare = shareStep({
  verb: 'acceptShare',
  asks: { comment: { required: false, max: 500 } },
  isDone: (now) => now?.is === 'accepted',
  change: (ref, { account, region }, { modelCards }) =>
    modelCards.acceptShare(ref, { account, region }),
});
