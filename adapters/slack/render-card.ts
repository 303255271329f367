import { lineOf, type Card } from '../../src/index.ts';
import type { Block } from './block.ts';
import { body } from './body.ts';
import { buttons } from './buttons.ts';
import type { Drawing } from './drawing.ts';
import { inline } from './inline.ts';
import { lengthOf } from './length-of.ts';
import { plainText } from './plain-text.ts';
import { richText } from './rich-text.ts';
import { section } from './section.ts';
import { shorten } from './shorten.ts';
import { smallPrint } from './small-print.ts';
import { summaryText } from './summary-text.ts';

/** A message as `chat.postMessage` and `chat.update` take it: always text and blocks. */
export type SlackMessage = { readonly text: string; readonly blocks: readonly Block[] };

/** What a card means, as a Slack message within Slack's limits. */
export function renderCard(card: Card, drawing: Drawing): SlackMessage {
  const short = shorten(card, (one) => lengthOf(body(one.body, drawing)));
  return {
    text: summaryText(card.summary),
    blocks: [
      { type: 'header', text: plainText(card.title, 150) },
      ...richText(
        section(
          ...inline(lineOf(card.lead), drawing, { strong: true, silent: true }),
          { type: 'text', text: '\n' },
          ...inline(lineOf(card.verdict), drawing, { silent: true }),
        ),
      ),
      ...body(short.body, drawing),
      ...buttons(card),
      ...smallPrint(card.smallPrint, drawing),
    ],
  };
}
