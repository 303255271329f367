import type { CopyWords } from '../copy-words.ts';
import { clipName } from '../plain.ts';

const title = (subject: string) => `${clipName(subject, 46)}：古いコピー`;
const lead = 'このコピーは更新されません。カードはこのチャンネルにあります。';

/** A copy of a card. */
export const copy: CopyWords = {
  title,
  lead,
  verdict: '現在の状態とすべての投票はカードにあります。',
  open: 'カードを開く',
  summary: (subject) => `${title(subject)}。${lead}`,
};
