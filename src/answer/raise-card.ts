import { markCard } from '../agenda.ts';
import type { CardRef } from '../card.ts';
import type { Desk } from '../desk.ts';
import { Conflict } from '../errors.ts';
import { keys } from '../ledger/keys.ts';
import type { Change, Entry } from '../ledger.ts';
import { notification, type Notification } from '../notification.ts';

/** Has the card put up in its rooms if it hangs nowhere yet. Answers whether it hung nowhere. */
export async function raiseCard(ref: CardRef, desk: Desk): Promise<boolean> {
  const key = keys.card(ref);
  const entry = await desk.ledger.get(key);
  const known = entry && notification.parse(entry.value);
  try {
    await desk.ledger.commit([...wake(ref, known, entry), markCard(ref, desk.clock.now())]);
  } catch (error) {
    // Somebody asked for it, or looked at it, at the same moment.
    if (error instanceof Conflict) return raiseCard(ref, desk);
    throw error;
  }
  return !known?.postings.some(({ message, note }) => message && note === undefined);
}

/** Written down, for a card may hang by nothing but that somebody asked for it. */
function wake(
  ref: CardRef,
  known: Notification | undefined,
  entry: Entry | undefined,
): readonly Change[] {
  const key = keys.card(ref);
  if (!known || !entry) {
    const value = { card: { ...ref }, postings: [], outside: [], quiet: false, raised: true };
    return [{ do: 'create', key, value }];
  }
  if (known.raised === true && !known.quiet) return [];
  const value = { ...known, quiet: false, raised: true };
  return [{ do: 'replace', key, value, revision: entry.revision }];
}
