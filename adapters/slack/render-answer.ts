import type { Answer, AnswerItem, AnswerSection, Line } from '../../src/index.ts';
import type { Block } from './block.ts';
import { clean } from './clean.ts';
import type { Drawing } from './drawing.ts';
import { inline } from './inline.ts';
import { literal } from './literal.ts';
import { mrkdwn } from './mrkdwn.ts';
import { plainText } from './plain-text.ts';
import type { SlackMessage } from './render-card.ts';
import { richText, type Group } from './rich-text.ts';
import { section } from './section.ts';
import { smallPrint } from './small-print.ts';
import { summaryText } from './summary-text.ts';

/** A message takes 50 blocks; with more, items give up their buttons for links. */
const blocksMax = 50;

/** What a command shows, as a message for the one who asked. */
export function renderAnswer(answer: Answer, drawing: Drawing): SlackMessage {
  const roomy = blocks(answer, drawing, withButton);
  return {
    text: summaryText(answer.summary),
    blocks:
      roomy.length <= blocksMax ? roomy : blocks(answer, drawing, withLink).slice(0, blocksMax),
  };
}

type DrawItems = (items: readonly AnswerItem[], drawing: Drawing) => readonly Block[];

function blocks({ sections, foot }: Answer, drawing: Drawing, drawItems: DrawItems) {
  const drawn = sections.flatMap((one, i) => [
    ...(i === 0 ? [] : [{ type: 'divider' }]),
    ...part(one, drawing, drawItems),
  ]);
  return [...drawn, ...(foot === undefined ? [] : smallPrint([foot], drawing))];
}

function part(one: AnswerSection, drawing: Drawing, drawItems: DrawItems): readonly Block[] {
  const { title = '', lines = [], items = [], more = '' } = one;
  return [
    ...(title === '' ? [] : [{ type: 'header', text: plainText(title, 150) }]),
    ...richText(...lines.map((line) => paragraph(line, drawing))),
    ...drawItems(items, drawing),
    ...(more === '' ? [] : smallPrint([[more]], drawing)),
  ];
}

function paragraph(line: Line, drawing: Drawing): Group {
  return section(...inline(line, drawing));
}

/** Subject and need beside a button that opens the card; small print below. */
function withButton(items: readonly AnswerItem[], drawing: Drawing): readonly Block[] {
  return items.flatMap(({ subject, text, small, open }) => [
    {
      type: 'section',
      text: {
        type: 'mrkdwn',
        text: `${mrkdwn([{ text: subject, as: 'bold' }], drawing)}\n${mrkdwn(text, drawing)}`,
        verbatim: true,
      },
      ...(open === undefined ? {} : { accessory: opener(open) }),
    },
    ...(small === undefined ? [] : smallPrint([small], drawing)),
  ]);
}

function opener({ label, url }: NonNullable<AnswerItem['open']>): Block {
  return { type: 'button', text: plainText(label, 75), url };
}

/** The same in one block a section. */
function withLink(items: readonly AnswerItem[], drawing: Drawing): readonly Block[] {
  return richText(
    ...items.map(({ subject, text, open }) =>
      section(
        ...(open === undefined
          ? literal(subject, 'bold')
          : [{ type: 'link', url: open.url, text: clean(subject) || '…', style: { bold: true } }]),
        ...literal('  '),
        ...inline(text, drawing),
      ),
    ),
  );
}
