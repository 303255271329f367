import type { Card, Json, Offer } from '../../src/index.ts';
import type { Block } from './block.ts';
import { clean } from './clean.ts';
import { load } from './load.ts';
import { menuMax } from './menu-max.ts';
import { plainText } from './plain-text.ts';

/** A card's buttons in one row, the rest behind a menu. */
export function buttons({ ref, locale, buttons: offers }: Card): readonly Block[] {
  const { row, menu } = load(ref, locale, offers);
  const ids = uniqueIds();
  const elements = [
    ...row.map(({ offer, value }) => button(offer, value, ids)),
    ...chunks(menu).map((entries) => ({
      type: 'overflow',
      action_id: ids('more'),
      options: entries.map(({ offer, id }) => option(offer, id)),
    })),
  ];
  return elements.length === 0 ? [] : [{ type: 'actions', elements: elements.slice(0, 25) }];
}

function button(offer: Offer, value: string, ids: (wish: string) => string): Block {
  const common = { type: 'button', text: plainText(offer.label, 75), value };
  switch (offer.kind) {
    case 'link':
      return { ...common, action_id: ids('link'), url: offer.url };
    case 'ask':
      return { ...common, action_id: ids(firstWord(offer.command)) };
    case 'act':
      return {
        ...common,
        action_id: ids(offer.verb),
        ...(offer.style === undefined ? {} : { style: offer.style }),
        accessibility_label: clean(offer.accessibility, 75),
      };
  }
}

function option(offer: Offer, id: string): Json {
  const label = offer.kind === 'act' ? (offer.inMenu ?? offer.label) : offer.label;
  const entry = { text: plainText(label, 75), value: id };
  return offer.kind === 'link' ? { ...entry, url: offer.url } : entry;
}

function firstWord(command: string): string {
  return command.trim().split(' ')[0] ?? 'ask';
}

/** An action_id must be unique in its block: `approve`, `approve-2`. */
function uniqueIds(): (wish: string) => string {
  const taken = new Map<string, number>();
  return (wish) => {
    const count = (taken.get(wish) ?? 0) + 1;
    taken.set(wish, count);
    return count === 1 ? wish : `${wish}-${count}`;
  };
}

function chunks<T>(all: readonly T[]): readonly (readonly T[])[] {
  const starts = Array.from({ length: Math.ceil(all.length / menuMax) }, (_, i) => i * menuMax);
  return starts.map((start) => all.slice(start, start + menuMax));
}
