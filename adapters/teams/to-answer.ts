import type { Answer, AnswerItem, AnswerSection, Locale } from '../../src/index.ts';
import { adaptiveCard } from './adaptive-card.ts';
import type { Payload } from './adaptive-card.ts';
import { heading } from './heading.ts';
import { literal } from './literal.ts';
import { richText } from './rich-text.ts';
import type { Part } from './rich-text.ts';

const limit = 25 * 1024;
const mostItems = 15;

/** What a command shows, below the limit: the last items go first. */
export function toAnswer(answer: Answer, locale: Locale): Payload {
  for (let items = mostItems; items > 0; items -= 1) {
    const payload = drawn(answer, locale, items);
    if (Buffer.byteLength(JSON.stringify(payload.card)) <= limit) return payload;
  }
  return drawn(answer, locale, 0);
}

function drawn({ sections, foot, summary }: Answer, locale: Locale, items: number): Payload {
  return adaptiveCard({
    locale,
    summary,
    body: [
      ...sections.flatMap((section, n) => sectionParts(section, items, n === 0)),
      ...(foot === undefined ? [] : [richText(foot, { size: 'small', isSubtle: true }, 'large')]),
    ],
  });
}

function sectionParts(section: AnswerSection, most: number, first: boolean): readonly Part[] {
  const { title, lines = [], items = [], more } = section;
  const spacing = first ? undefined : 'large';
  // Lines share the room of items: at four to one they are about as long.
  const shown = lines.slice(0, most * 4);
  const cut = shown.length < lines.length || items.length > most;
  return [
    ...(title === undefined ? [] : [heading(title, 'medium', spacing)]),
    ...shown.map((line) => richText(line, {}, 'small')),
    ...items.slice(0, most).map((item) => itemPart(item)),
    ...(cut || more !== undefined ? [richText([more ?? '…'], { isSubtle: true }, 'small')] : []),
  ];
}

function itemPart({ subject, text, small, open }: AnswerItem): Part {
  const words = [
    richText([subject], { weight: 'bolder' }),
    richText(text, {}, 'none'),
    ...(small === undefined ? [] : [richText(small, { size: 'small', isSubtle: true }, 'none')]),
  ];
  return {
    type: 'ColumnSet',
    separator: true,
    spacing: 'medium',
    columns: [
      { type: 'Column', width: 'stretch', items: words },
      ...(open === undefined ? [] : [linkColumn(open, subject)]),
    ],
  };
}

function linkColumn({ label, url }: { label: string; url: string }, subject: string): Part {
  const title = literal(label);
  const tooltip = `${title} ${literal(subject)}`;
  return {
    type: 'Column',
    width: 'auto',
    verticalContentAlignment: 'center',
    items: [{ type: 'ActionSet', actions: [{ type: 'Action.OpenUrl', title, url, tooltip }] }],
  };
}
