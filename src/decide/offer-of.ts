import type { ActButton, Card, Offer } from '../card.ts';
import type { Click } from '../chat.ts';

/** What of a click must be as on the button now. */
export type Carried = 'verb' | 'on' | 'evidence' | 'policy';

/** The button of the card that was clicked, if it is offered as the click carries it. */
export function offerOf(
  card: Card,
  click: Click,
  carried: readonly Carried[],
): Extract<Offer, ActButton> | undefined {
  return card.buttons
    .flatMap((button) => (button.kind === 'act' ? [button] : []))
    .find((button) => carried.every((part) => button[part] === click[part]));
}
