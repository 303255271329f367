import type { ModelCardRef } from '../../../src/index.ts';
import { placeOfCard } from './place-of-card.ts';

/** Whether a standalone card is another account's than the one whose rights are used. */
export function isForeign(ref: ModelCardRef): boolean {
  return ref.kind === 'standalone' && placeOfCard(ref).account !== ref.through.account;
}
