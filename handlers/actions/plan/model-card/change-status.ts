import { z } from 'zod';
import type {
  Action,
  Done,
  Execution,
  Failed,
  ModelCardStatus,
  World,
  WorldReader,
} from '../../../../src/index.ts';
import { groupTarget } from '../group-target.ts';
import { findModelCard } from './find-model-card.ts';
import { whereShared } from './where-shared.ts';

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

    plan: (execution, world) => whereShared(() => planned(execution, starts, world)),
    perform: (stored, execution, world) =>
      whereShared(() => changed(statusPlan.parse(stored), { execution, to }, world)),
  };
}

/** `from`: the statuses it may start from; a card that is in another one by then stays as it is. */
type StatusChange = Pick<Action, 'verb' | 'asks'> & {
  readonly from: readonly ModelCardStatus[];
  readonly to: ModelCardStatus;
};

async function planned(
  { decision }: Execution,
  starts: readonly ModelCardStatus[],
  { modelCards }: WorldReader,
): Promise<StatusPlan | Failed> {
  const card = findModelCard(decision.card.subject, { modelCards });
  const now = card ? await modelCards.card(card.ref) : 'none';
  if (now === 'none') return noCard;
  return starts.includes(now.status) ? { from: now.status } : otherStatus;
}

async function changed(
  { from }: StatusPlan,
  { execution: { decision }, to }: { readonly execution: Execution; readonly to: ModelCardStatus },
  { modelCards }: World,
): Promise<Done | Failed> {
  const card = findModelCard(decision.card.subject, { modelCards });
  const now = card ? await modelCards.card(card.ref) : 'none';
  if (!card || now === 'none') return noCard;
  if (now.status !== to) {
    // Somebody decided otherwise meanwhile: that is not written over.
    if (now.status !== from) return otherStatus;
    await modelCards.setStatus(card.ref, to);
  }
  return { status: 'done', standings: [], touched: [] };
}

const noCard: Failed = { status: 'failed', because: 'noCard', advice: 'lookAtCard' };
const otherStatus: Failed = { status: 'failed', because: 'otherStatus', advice: 'lookAtCard' };
