import { foreignOwner } from '../../src/index.ts';
import { shareStep } from './plan/model-card/share-step.ts';

/**
 * Accepts what a model card is shared with: in the other account, where that is ours; of another
 * account's card, in the one with whose rights it is read.
 */
export const acceptShare = shareStep({
  verb: 'acceptShare',
  asks: { comment: { required: false, max: 500 } },
  isDone: (now) => now?.is === 'accepted',
  change: (ref, { account, region }, { modelCards }) =>
    modelCards.acceptShare(ref, foreignOwner(ref) === account ? ref.through : { account, region }),
});
