import type { CardButtonOf, CardButtonWords } from '../../model-card-words.ts';
import { clip } from '../../plain.ts';
import { name } from './title.ts';

const longest = 20;

/** What the buttons say: at most 20 characters; `…` where something must be typed. */
export const button: CardButtonWords = {
  label: (of) => {
    const whole = labelOf(of);
    const end = of.typed ? '…' : '';
    const fits = whole.length + end.length <= longest;
    return `${fits ? whole : short(of, longest - end.length)}${end}`;
  },
  inMenu: (of) => `${labelOf(of)}${of.typed ? '…' : ''}`,
  accessibility: (of, card) => {
    const asks = of.typed ? ', asks for words' : '';
    return `${labelOf(of)}, model card of ${name(card)}${asks}`;
  },
};

function labelOf({ verb, share }: CardButtonOf): string {
  switch (verb) {
    case 'draftCard':
      return 'Create draft';
    case 'submitCard':
      return 'Submit for review';
    case 'approveCard':
      return 'Approve card';
    case 'editCard':
      return 'Edit';
    case 'recordTest':
      return 'Record test';
    case 'returnCard':
      return 'Return to draft';
    case 'archiveCard':
      return 'Archive';
    case 'exportCard':
      return 'PDF';
    case 'shareCard':
      return `Share with ${share ?? ''}`;
    case 'acceptShare':
      return share === undefined ? 'Accept share' : `Accept for ${share}`;
    case 'remindShare':
      return share === undefined ? 'Remind owner' : `Remind ${share}`;
    case 'endShare':
      return `End share with ${share ?? ''}`;
    default:
      return verb;
  }
}

/** Where the name of the account leaves no room for the rest. */
function short(of: CardButtonOf, max: number): string {
  const { verb, share = '' } = of;
  switch (verb) {
    case 'shareCard':
      return `Share: ${clip(share, max - 7)}`;
    case 'acceptShare':
      return `Accept: ${clip(share, max - 8)}`;
    case 'endShare':
      return `End: ${clip(share, max - 5)}`;
    default:
      return clip(labelOf(of), max);
  }
}
