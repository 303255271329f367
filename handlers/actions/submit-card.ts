import { changeStatus } from './plan/model-card/change-status.ts';

/** Has a draft of a model card reviewed: Draft → PendingReview. */
export const submitCard = changeStatus({
  verb: 'submitCard',
  from: ['Draft'],
  to: 'PendingReview',
  asks: { comment: { required: false, max: 500 } },
});
