import type { Locale, Notice } from '../../src/index.ts';
import { adaptiveCard } from './adaptive-card.ts';
import type { Payload } from './adaptive-card.ts';
import { richText } from './rich-text.ts';

/** What did not happen, why, who can, by which rule: for one person only. */
export function toNotice(notice: Notice, locale: Locale): Payload {
  const { headline, why, who, small, summary } = notice;
  return adaptiveCard({
    locale,
    summary,
    body: [
      richText([headline], { weight: 'bolder' }),
      richText([why], {}, 'small'),
      ...(who === undefined
        ? []
        : [richText([{ text: `${who.label}  `, as: 'bold' }, ...who.text], {}, 'small')]),
      richText([small], { size: 'small', isSubtle: true }),
    ],
  });
}
