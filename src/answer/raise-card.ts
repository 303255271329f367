import { markCard } from '../agenda.ts';
import type { CardRef } from '../card.ts';
import type { Desk } from '../desk.ts';
import { Conflict } from '../errors.ts';
import { keys } from '../ledger/keys.ts';
import type { Change } from '../ledger.ts';
import { notification } from '../notification.ts';

/** Has the card put up in its rooms if it hangs nowhere yet. Answers whether it hung nowhere. */
export async function raiseCard(ref: CardRef, desk: Desk): Promise<boolean> {
  const key = keys.card(ref);
  const entry = await desk.ledger.get(key);
  const known = entry && notification.parse(entry.value);
  const wake: readonly Change[] =
    entry && known?.quiet
      ? [{ do: 'replace', key, value: { ...known, quiet: false }, revision: entry.revision }]
      : [];
  try {
    await desk.ledger.commit([...wake, markCard(ref, desk.clock.now())]);
  } catch (error) {
    // Somebody asked for it, or looked at it, at the same moment.
    if (error instanceof Conflict) return raiseCard(ref, desk);
    throw error;
  }
  return !known?.postings.some(({ message, note }) => message && note === undefined);
}
