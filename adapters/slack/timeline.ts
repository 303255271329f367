import type { Stamp } from '../../src/index.ts';
import type { Block } from './block.ts';
import type { Drawing } from './drawing.ts';
import { inline } from './inline.ts';
import { literal } from './literal.ts';
import { richText, type Group } from './rich-text.ts';
import { section } from './section.ts';

/** The row of stamps, oldest first; each reason quoted as its person wrote it. */
export function timeline(entries: readonly Stamp[], drawing: Drawing): readonly Block[] {
  return richText(...entries.flatMap((entry) => stamp(entry, drawing)));
}

function stamp({ text, at, fallback = '', quote = '' }: Stamp, drawing: Drawing): readonly Group[] {
  const comma = drawing.locale === 'ja' ? '、' : ', ';
  const when = at === undefined ? [] : [comma, { at, show: 'date-time' as const, fallback }];
  return [
    section(...inline([...text, ...when], drawing)),
    { type: 'rich_text_quote', elements: literal(quote) },
  ];
}
