import type { Notice } from '../../src/index.ts';
import type { Drawing } from './drawing.ts';
import { inline } from './inline.ts';
import { literal } from './literal.ts';
import type { SlackMessage } from './render-card.ts';
import { richText } from './rich-text.ts';
import { section } from './section.ts';
import { smallPrint } from './small-print.ts';
import { summaryText } from './summary-text.ts';

/** A private answer in two blocks: what did not happen and why; who can; rule and reference. */
export function renderNotice(notice: Notice, drawing: Drawing): SlackMessage {
  const { headline, why, who, small, summary } = notice;
  const reason = why === '' ? [] : [{ type: 'text', text: '\n' }, ...literal(why)];
  const whom =
    who === undefined ? [] : [...literal(`${who.label}  `, 'bold'), ...inline(who.text, drawing)];
  return {
    text: summaryText(summary),
    blocks: [
      ...richText(section(...literal(headline, 'bold'), ...reason), section(...whom)),
      ...(small === '' ? [] : smallPrint([[small]], drawing)),
    ],
  };
}
