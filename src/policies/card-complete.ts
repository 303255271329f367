import type { Policy } from '../policy.ts';
import { goesForward } from './goes-forward.ts';
import { permit } from './permit.ts';

/**
 * Closed until the model card says everything that `modelCards:` requires. A card nobody could look
 * at lacks everything.
 */
export const cardComplete: Policy = ({ verb, card }) => {
  if (!goesForward(verb) && verb !== 'submitCard' && verb !== 'approveCard') return permit;
  if (card && card.lacks.length === 0) return permit;
  const lacks = card?.lacks ?? [];
  return { status: 'deny', rule: 'cardComplete', why: { kind: 'cardIncomplete', lacks } };
};
