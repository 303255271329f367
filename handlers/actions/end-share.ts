import { shareStep } from './plan/model-card/share-step.ts';

/** Ends what a model card is shared with in another account. */
export const endShare = shareStep({
  verb: 'endShare',
  asks: { reason: { required: true, min: 3, max: 500 } },
  isDone: (now) => now === undefined,
  change: (ref, { account }, { modelCards }) => modelCards.endShare(ref, account),
});
