import type { Card, CardRef } from '../card.ts';
import type { Words } from '../words/words.ts';

/** What stands in place of a copy of a card: where the card is. `name`: of its subject. */
export function signpost(ref: CardRef, name: string, url: string, words: Words): Card {
  const says = words.copy;
  return {
    ref,
    locale: words.locale,
    title: says.title(name),
    lead: says.lead,
    verdict: says.verdict,
    tone: 'default',
    body: [],
    buttons: [{ kind: 'link', label: says.open, url, place: 'row' }],
    smallPrint: [],
    summary: says.summary(name),
    notes: [],
  };
}
