import { markCard } from '../agenda.ts';
import type { CardRef } from '../card.ts';
import type { Change } from '../ledger.ts';

/** Marks each of these cards once: a commit names nothing twice. */
export function markEach(cards: readonly CardRef[], due: Date): readonly Change[] {
  const marks = cards.map((card) => markCard(card, due));
  return [...new Map(marks.map((mark) => [mark.key, mark])).values()];
}
