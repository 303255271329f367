import type { Click } from '../chat.ts';
import type { CardView } from '../card-view.ts';

/** Whether the click names something this view shows: a click is untrusted input. */
export function isSubjectOf(view: CardView, { card }: Click): boolean {
  try {
    view.groupOf(card.subject);
    return true;
  } catch {
    return false;
  }
}
