import type { CardButtonOf, CardButtonWords } from '../../model-card-words.ts';
import { clip } from '../../plain.ts';
import { name } from './title.ts';
import { verbWords } from './verb-words.ts';

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
  return verbWords(verb, share)?.label ?? verb;
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
