import { changeStatus } from './plan/model-card/change-status.ts';

/** Has a model card edited again, whether it is under review or approved: back to Draft. */
export const returnCard = changeStatus({
  verb: 'returnCard',
  from: ['PendingReview', 'Approved'],
  to: 'Draft',
  asks: { reason: { required: true, min: 3, max: 500 } },
});
