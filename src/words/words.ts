import type { Notice } from '../card.ts';
import type { RefusalContext, RefusalReason } from '../refusal.ts';

/** Every sentence a person reads, in one language. */
export type Words = {
  readonly refusal: (reason: RefusalReason, context: RefusalContext) => Notice;
};
