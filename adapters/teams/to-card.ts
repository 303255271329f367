import { lineOf, type Card } from '../../src/index.ts';
import { adaptiveCard } from './adaptive-card.ts';
import type { Payload } from './adaptive-card.ts';
import { clipped } from './clipped.ts';
import { heading } from './heading.ts';
import { richText } from './rich-text.ts';
import type { Part } from './rich-text.ts';
import { toActions } from './to-actions.ts';
import { toParts } from './to-parts.ts';
import { trimmed } from './trimmed.ts';
import type { Trimmed } from './trimmed.ts';

/** Bytes of JSON. Teams takes more today and took 28 KB for long; see README. */
const limit = 25 * 1024;

/** A card as an Adaptive Card below the limit, trimmed only as far as it must be. */
export function toCard(card: Card): Payload {
  let last: Trimmed = { card, earlier: [] };
  for (const attempt of trimmed(card)) {
    const payload = drawn(attempt);
    if (fits(payload)) return payload;
    last = attempt;
  }
  // Nothing is left to leave out: what is there was written to be long.
  const payload = drawn(last);
  return [200, 80, 40].map((length) => clipped(payload, length)).find(fits) ?? clipped(payload, 20);
}

const fits = ({ card }: Payload): boolean => Buffer.byteLength(JSON.stringify(card)) <= limit;

function drawn({ card, earlier }: Trimmed): Payload {
  const { rows, actions } = toActions(card.buttons, card.ref);
  const { locale } = card;
  const folds = card.body.filter(({ kind }) => kind === 'fold');
  return adaptiveCard({
    locale,
    summary: card.summary,
    body: [
      heading(card.title, 'large'),
      strip(card),
      ...card.body.flatMap((element) =>
        toParts(element, {
          nth: folds.indexOf(element),
          folds: folds.length,
          earlier: element === folds.at(-1) ? earlier : [],
          locale,
        }),
      ),
      ...card.smallPrint.map((line, n) =>
        richText(line, { size: 'small', isSubtle: true }, n === 0 ? 'medium' : 'none'),
      ),
      ...rows,
    ],
    actions,
  });
}

function strip({ tone, lead, verdict }: Card): Part {
  return {
    type: 'Container',
    style: tone,
    bleed: true,
    spacing: 'small',
    items: [richText(lineOf(lead), { weight: 'bolder' }), richText(lineOf(verdict), {}, 'small')],
  };
}
