import {
  foreignOwner,
  type ModelCardNow,
  type PlannedShare,
  type ShareNow,
  type WorldReader,
} from '../../../src/index.ts';
import type { FoundCard } from '../../actions/plan/model-card/find-model-card.ts';
import { unplanned } from '../../actions/plan/model-card/unplanned.ts';
import type { Share } from './seen.ts';

const ladder = ['Draft', 'PendingReview', 'Approved'] as const;

/**
 * Every share that ringi.yaml plans, and how it is, and every other one there is; none where there
 * is no card to share, or only another account can.
 */
export async function sharesOf(
  { ref, binding }: FoundCard,
  now: ModelCardNow | 'none',
  { modelCards }: WorldReader,
): Promise<readonly Share[]> {
  if (foreignOwner(ref) !== undefined) return [];
  // Where nothing is shared by plan, Ringi's role need not be allowed to look.
  if (now === 'none' || ref.kind !== 'standalone' || binding.shares.length === 0) return [];
  const all = await modelCards.shares(ref);
  const others = all
    .filter(({ account }) => !binding.shares.some((planned) => planned.account === account))
    .map(({ account }) => ({ ...unplanned(account, ref.through), isPlanned: false }));
  const planned = binding.shares.map((each) => ({ ...each, isPlanned: true }));
  return [...planned, ...others].map(({ isPlanned, ...planned }): Share => {
    const found = all.find(({ account }) => account === planned.account);
    const { account, region } = planned;
    return {
      ...planned,
      is: found?.is ?? 'none',
      isDue: isPlanned && isDue(planned, now),
      differs: isPlanned && found !== undefined && found.is !== 'failed' && differs(planned, found),
      reason: found?.reason ?? null,
      share: found?.share ?? null,
      reachable: modelCards.reaches({ account, region }),
    };
  });
}

/** An archived card is shared with nobody else. */
function isDue({ from }: PlannedShare, { status }: ModelCardNow): boolean {
  return status !== 'Archived' && ladder.indexOf(status) >= ladder.indexOf(from);
}

function differs({ may }: PlannedShare, found: ShareNow): boolean {
  return may !== found.may;
}
