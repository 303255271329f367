import type { Recorded, Seen } from '../../src/index.ts';
import type { Judged, Shown } from '../../handlers/cards/model-card/seen.ts';
import { owner, receivedCard, vote } from '../cards/model-card-world.ts';
import { did, reason, recorded } from './model-card-records.ts';

/** A model card as it is seen, and what is recorded of it. */
export type ModelCardState = {
  readonly name: string;
  readonly seen: Seen<Judged, Shown>;
  readonly recorded: Recorded;
};

/** A card of another account that lets ours read it, and no more. */
function notAllowed(): Recorded {
  const no = { status: 'failed', because: 'notShared', advice: 'askOwner' } as const;
  const purpose = { section: 'intended_uses', base: 'b', purpose_of_model: 'Rank.' };
  const noPdf = { ...no, advice: 'askOwnerToExport' };
  return recorded('Draft', [
    did('acceptShare', { comment: reason }, owner),
    { ...did('editCard', purpose), ...no },
    { ...did('exportCard', {}), ...noPdf },
  ]);
}

/** Another account's card, as far as it is shared with ours. */
export const receivedCardStates: readonly ModelCardState[] = [
  {
    name: 'model-card-unshared',
    seen: receivedCard('unshared', 'none'),
    recorded: recorded('unshared', [], [vote('remindShare', { on: owner })]),
  },
  {
    name: 'model-card-invited',
    seen: receivedCard('unshared', 'pending'),
    recorded: recorded('unshared'),
  },
  {
    name: 'model-card-not-shown',
    seen: receivedCard('unshared', 'accepted'),
    recorded: recorded('unshared', [did('acceptShare', {}, owner)]),
  },
  {
    name: 'model-card-not-made',
    seen: receivedCard('none', 'accepted'),
    recorded: recorded('none'),
  },
  {
    name: 'model-card-received',
    seen: receivedCard('Draft', 'accepted'),
    recorded: notAllowed(),
  },
];
