import type { CardName, CardState, ModelCardWords } from '../../model-card-words.ts';
import { clip } from '../../plain.ts';

/** `credit-risk`, or `credit-risk v12` of the card of one version. */
export function name({ group, version }: CardName): string {
  return version === undefined ? clip(group, 24) : `${clip(group, 24)} v${version}`;
}

/** What a status is called. */
export function status(is: CardState): string {
  switch (is) {
    case 'none':
      return 'none yet';
    case 'unshared':
      return 'not shared yet';
    case 'Draft':
      return 'draft';
    case 'PendingReview':
      return 'in review';
    case 'Approved':
      return 'approved';
    case 'Archived':
      return 'archived';
  }
}

/** `credit-risk: model card, draft`. */
export const title: ModelCardWords['title'] = (card, state) => {
  switch (state.is) {
    case 'unreadable':
      return `${name(card)}: model card, unreadable`;
    case 'running':
      return `${name(card)}: model card, ${running(state.verb)}`;
    case 'none':
      return `${name(card)}: no model card yet`;
    case 'unshared':
    case 'Draft':
    case 'PendingReview':
    case 'Approved':
    case 'Archived':
      return `${name(card)}: model card, ${status(state.is)}`;
  }
};

function running(verb: string): string {
  switch (verb) {
    case 'draftCard':
      return 'being drafted';
    case 'submitCard':
      return 'going to review';
    case 'approveCard':
      return 'being approved';
    case 'returnCard':
      return 'going back to draft';
    default:
      return 'being archived';
  }
}
