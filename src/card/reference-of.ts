import { digest } from '../json.ts';

/** Short reference of a subject: what a card, the log and the journal have in common. */
export function referenceOf(card: { readonly subject: string }): string {
  return digest(card.subject.toLowerCase()).slice(0, 6).toUpperCase();
}
