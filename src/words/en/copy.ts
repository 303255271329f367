import type { CopyWords } from '../copy-words.ts';
import { clipName } from '../plain.ts';

const title = (subject: string) => `${clipName(subject, 46)}: an old copy`;
const lead = 'This copy is no longer updated. The card is in this channel.';

/** A copy of a card. */
export const copy: CopyWords = {
  title,
  lead,
  verdict: 'The current state and every vote are on the card.',
  open: 'Open the card',
  summary: (subject) => `${title(subject)}. ${lead}`,
};
