import { shareStep } from './plan/model-card/share-step.ts';

/** Shares a model card with another account, for as much as ringi.yaml plans. */
export const shareCard = shareStep({
  verb: 'shareCard',
  asks: { comment: { required: false, max: 500 } },
  isDone: (now, { may }) => now !== undefined && now.is !== 'failed' && now.may === may,
  change: (ref, { account, may }, { modelCards }) => modelCards.share(ref, account, may),
});
