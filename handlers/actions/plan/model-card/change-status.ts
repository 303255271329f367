import { z } from 'zod';
import type { Action, Done, Failed, ModelCardStatus } from '../../../../src/index.ts';
import { groupTarget } from '../group-target.ts';
import { cardOf } from './card-of.ts';

const statuses = z.enum(['Draft', 'PendingReview', 'Approved', 'Archived']);
const statusPlan = z.object({ from: statuses });
type StatusPlan = Readonly<z.infer<typeof statusPlan>>;

/** An action whose whole effect is a model card's status, which is never written with its content. */
export function changeStatus({ verb, from: starts, to, asks }: StatusChange): Action<StatusPlan> {
  return {
    verb,
    asks,
    governed: 'sentence',
    ends: true,
    stageOf: () => undefined,
    target: (card) => ({ target: groupTarget(card, 'model-card') }),

    async plan({ decision }, { modelCards }) {
      const card = cardOf(decision.card.subject, { modelCards });
      const now = card ? await modelCards.card(card.ref) : 'none';
      if (now === 'none') return noCard;
      return starts.includes(now.status) ? { from: now.status } : otherStatus;
    },

    async perform(stored, { decision }, { modelCards }): Promise<Done | Failed> {
      const { from } = statusPlan.parse(stored);
      const card = cardOf(decision.card.subject, { modelCards });
      const now = card ? await modelCards.card(card.ref) : 'none';
      if (!card || now === 'none') return noCard;
      if (now.status !== to) {
        // Somebody decided otherwise meanwhile: that is not written over.
        if (now.status !== from) return otherStatus;
        await modelCards.setStatus(card.ref, to);
      }
      return { status: 'done', standings: [], touched: [] };
    },
  };
}

/** `from`: the statuses it may start from; a card that is in another one by then stays as it is. */
type StatusChange = Pick<Action, 'verb' | 'asks'> & {
  readonly from: readonly ModelCardStatus[];
  readonly to: ModelCardStatus;
};

const noCard: Failed = { status: 'failed', because: 'noCard', advice: 'lookAtCard' };
const otherStatus: Failed = { status: 'failed', because: 'otherStatus', advice: 'lookAtCard' };
