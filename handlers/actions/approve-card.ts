import { changeStatus } from './plan/model-card/change-status.ts';

/** Approves a model card as it was read: PendingReview → Approved. */
export const approveCard = changeStatus({
  verb: 'approveCard',
  from: ['PendingReview'],
  to: 'Approved',
  asks: { comment: { required: false, max: 500 } },
});
