import type { CardRef, Locale, Offer } from '../../src/index.ts';
import { pack, type Act, type Cargo, type Entry } from './cargo.ts';

/** A button's value takes 2,000 characters. */
const valueMax = 2000;

/** The buttons of a row with their values, and the entries of the menu. */
export type Load = {
  readonly row: readonly { readonly offer: Offer; readonly value: string }[];
  readonly menu: readonly { readonly offer: Offer; readonly id: string }[];
};

/**
 * Puts everything a click must bring back into the values of the visible buttons: their own entry,
 * and as many of the menu's as fit. A menu entry that finds no room becomes a visible button.
 */
export function load(card: CardRef, locale: Locale, offers: readonly Offer[]): Load {
  const visible = offers.filter(({ place }) => place === 'row');
  const hidden = offers.filter(({ place }) => place === 'menu');
  let row = visible.map((offer) => ({ offer, cargo: own(card, locale, offer) }));
  const menu: { readonly offer: Offer; readonly id: string }[] = [];
  hidden.forEach((offer, i) => {
    const entry = entryOf(offer);
    const id = `m${i}`;
    const taken = entry === undefined ? row : withEntry(row, id, entry);
    if (taken === undefined) row = [...row, { offer, cargo: own(card, locale, offer) }];
    else {
      row = [...taken];
      menu.push({ offer, id });
    }
  });
  return { row: row.map(({ offer, cargo }) => ({ offer, value: pack(cargo) })), menu };
}

type Loaded = { readonly offer: Offer; readonly cargo: Cargo };

function own(card: CardRef, locale: Locale, offer: Offer): Cargo {
  const entry = entryOf(offer);
  const cargo = { card, locale, menu: {} };
  if (entry === undefined) return cargo;
  const shortened = shorter(entry).find((one) => fits({ ...cargo, own: one }));
  return { ...cargo, own: shortened ?? entry };
}

/** The row with this entry in the first value that has room; undefined if none has. */
function withEntry(
  row: readonly Loaded[],
  id: string,
  entry: Entry,
): readonly Loaded[] | undefined {
  for (const loaded of row) {
    const menu = { ...loaded.cargo.menu, [id]: entry };
    const cargo = { ...loaded.cargo, menu };
    if (fits(cargo)) return row.map((one) => (one === loaded ? { ...one, cargo } : one));
  }
  return undefined;
}

function fits(cargo: Cargo): boolean {
  return pack(cargo).length <= valueMax;
}

function entryOf(offer: Offer): Entry | undefined {
  switch (offer.kind) {
    case 'link':
      return undefined;
    case 'ask':
      return { kind: 'ask', command: offer.command };
    case 'act': {
      const { verb, on, evidence, policy, form } = offer;
      const act: Act = { verb, on, evidence, policy };
      return { kind: 'act', act: form === undefined ? act : { ...act, form } };
    }
  }
}

/** The entry itself, then with less and less said in its form: hints go first, then the effect. */
function shorter(entry: Entry): readonly Entry[] {
  if (entry.kind === 'ask' || entry.act.form === undefined) return [entry];
  const { act } = entry;
  const { form } = entry.act;
  const fields = form.fields.map((field) => ({ ...field, hint: '' }));
  const forms = [form, { ...form, fields }, { ...form, fields, effect: form.effect.slice(0, 1) }];
  const bare = { ...form, fields, effect: [] };
  return [...forms, bare].map((one) => ({ kind: 'act', act: { ...act, form: one } }));
}
