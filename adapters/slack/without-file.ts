import type { NoteFile } from '../../src/index.ts';
import { clean } from './clean.ts';
import { literal } from './literal.ts';
import type { SlackMessage } from './render-card.ts';
import { richText } from './rich-text.ts';
import { section } from './section.ts';
import { summaryText } from './summary-text.ts';

/** A note whose file hangs nowhere: it says why, or leads there by a link that expires. */
export function withoutFile(
  message: SlackMessage,
  { label, expires, unreadable }: NoteFile,
  url?: string,
): SlackMessage {
  const lines =
    url === undefined
      ? [section(...literal(unreadable))]
      : [section({ type: 'link', url, text: clean(label) || '…' }), section(...literal(expires))];
  const said = url === undefined ? unreadable : expires;
  return {
    text: `${message.text} ${summaryText(said)}`,
    blocks: [...message.blocks, ...richText(...lines)],
  };
}
