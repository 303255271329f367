import type { Locale, Stamp } from '../../src/index.ts';
import { richText } from './rich-text.ts';
import type { Part } from './rich-text.ts';

const quotes = { en: ['“', '”'], ja: ['「', '」'] } as const;

/** One stamp: who did what, in their own words, when. */
export function timelineEntry({ text, quote, at, fallback }: Stamp, locale: Locale): Part {
  const [open, close] = quotes[locale];
  const time = { at: at ?? '', show: 'date-time', fallback: fallback ?? '' } as const;
  return {
    type: 'Container',
    spacing: 'medium',
    items: [
      richText(text, { boldPeople: true }),
      ...(quote === undefined ? [] : [richText([`${open}${quote}${close}`], {}, 'none')]),
      ...(at === undefined ? [] : [richText([time], { size: 'small', isSubtle: true }, 'none')]),
    ],
  };
}
