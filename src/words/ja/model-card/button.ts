import type { CardButtonOf, CardButtonWords } from '../../model-card-words.ts';
import { clip } from '../../plain.ts';
import { name } from './title.ts';
import { verbWords } from './verb-words.ts';

const longest = 20;

/** What the buttons say; `…` where something must be typed. */
export const button: CardButtonWords = {
  label: (of) => {
    if (of.share === undefined) return said(of);
    const rest = said({ ...of, share: '' }).length;
    return said({ ...of, share: clip(of.share, longest - rest) });
  },
  inMenu: (of) => said(of),
  accessibility: (of, card) =>
    `${name(card)} のモデルカード：${labelOf(of)}${of.typed ? '（入力あり）' : ''}`,
};

function said(of: CardButtonOf): string {
  return `${labelOf(of)}${of.typed ? '…' : ''}`;
}

function labelOf({ verb, share }: CardButtonOf): string {
  return verbWords(verb, share)?.label ?? verb;
}
