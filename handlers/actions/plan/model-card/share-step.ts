import type {
  Action,
  Done,
  Execution,
  Failed,
  ModelCardRef,
  PlannedShare,
  ShareNow,
  Waiting,
  World,
} from '../../../../src/index.ts';
import { groupTarget } from '../group-target.ts';
import { accountOn } from './account-on.ts';
import { findModelCard } from './find-model-card.ts';
import { shareNow } from './share-now.ts';
import { unplanned } from './unplanned.ts';

/** AWS shows what it has taken after a while; what it never shows has failed. */
const patience = { ms: 120_000, pause: 3_000 };

/** What a change of one share does, and when it is done. */
export type ShareChange = Pick<Action, 'verb' | 'asks'> & {
  readonly isDone: (now: ShareNow | undefined, planned: PlannedShare) => boolean;
  readonly change: (ref: ModelCardRef, planned: PlannedShare, world: World) => Promise<void>;
};

/** An action that changes with whom a model card is shared; `on` is the other account. */
export function shareStep({ verb, asks, isDone, change }: ShareChange): Action<null> {
  return {
    verb,
    asks,
    governed: 'sentence',
    ends: false,
    compares: true,
    stageOf: () => undefined,
    target: (card) => ({ target: groupTarget(card, 'model-card-shares') }),
    plan: async () => null,

    async perform(_plan, execution, world, begin, now): Promise<Done | Waiting | Failed> {
      const found = sharedBy(execution, world);
      if (!found) return { status: 'failed', because: 'otherShare', advice: 'lookAtCard' };
      const { ref, planned } = found;
      const share = await shareNow(ref, planned.account, world);
      if (isDone(share, planned)) return { status: 'done', standings: [], touched: [] };
      const since = (await begin(verb)) ?? now;
      if (now.getTime() - since.getTime() > patience.ms) return failed(share);
      await change(ref, planned, world);
      return { status: 'waiting', for: 'share', lookAgain: patience.pause };
    },
  };
}

/** What the decision is about; people who shared a card meant what ringi.yaml planned then. */
function sharedBy({ decision }: Execution, world: World) {
  const card = findModelCard(decision.card.subject, world);
  if (!card) return undefined;
  const account = accountOn(decision.on);
  const planned = card.binding.shares.find((each) => each.account === account);
  if (decision.verb === 'shareCard') {
    return decision.on === `${account}/${planned?.may}` && planned
      ? { ref: card.ref, planned }
      : undefined;
  }
  return { ref: card.ref, planned: planned ?? unplanned(account, card.ref.through) };
}

function failed(share: ShareNow | undefined): Failed {
  const facts = share?.reason === undefined ? {} : { facts: { reason: share.reason } };
  return { status: 'failed', because: 'shareFailed', advice: 'lookAtShares', ...facts };
}
