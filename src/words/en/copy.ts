import type { CopyWords } from '../copy-words.ts';
import { clipName } from '../plain.ts';

const title = (subject: string) => `${clipName(subject, 46)}: an old copy`;
const lead = 'This copy is not kept up. The card hangs in this channel.';

/** A copy of a card. */
export const copy: CopyWords = {
  title,
  lead,
  verdict: 'What stands now, and every vote, is on the card.',
  open: 'Open the card',
  summary: (subject) => `${title(subject)}. ${lead}`,
};
