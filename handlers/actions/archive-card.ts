import { changeStatus } from './plan/model-card/change-status.ts';

/** Archives a model card: nobody edits it any more. What it is shared with stays until it is ended. */
export const archiveCard = changeStatus({
  verb: 'archiveCard',
  from: ['Draft', 'PendingReview', 'Approved'],
  to: 'Archived',
  asks: { reason: { required: true, min: 3, max: 500 } },
});
