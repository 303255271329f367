import type { CardRef } from '../card.ts';
import type { Desk } from '../desk.ts';
import { Conflict } from '../errors.ts';
import { keys } from '../ledger/keys.ts';

/** What a card looks at, several times over. */
const kept = 100;
/** A commit takes 24 changes. */
const batch = 20;

/** Of what events told of a card, the newest hundred are kept. */
export async function forgetOld(
  { view, subject }: CardRef,
  { ledger }: Pick<Desk, 'ledger'>,
): Promise<void> {
  const prefix = keys.reportedOf({ view, subject });
  const newest = await ledger.list(prefix, { reverse: true, limit: kept + batch });
  const old = newest.slice(kept);
  if (old.length === 0) return;
  try {
    await ledger.commit(old.map(({ key, revision }) => ({ do: 'delete', key, revision })));
  } catch (error) {
    // Somebody else forgets them, too.
    if (!(error instanceof Conflict)) throw error;
  }
}
