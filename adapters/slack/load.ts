import type { CardRef, Field, Locale, Offer } from '../../src/index.ts';
import { askValue } from './ask-value.ts';
import { pack, type Act, type Cargo } from './cargo.ts';
import { clean } from './clean.ts';
import { menuMax } from './menu-max.ts';

/** A button's value takes 2,000 characters. */
const valueMax = 2000;

/** The buttons of a row with their values, and the entries of the menu. */
export type Load = {
  readonly row: readonly { readonly offer: Offer; readonly value: string }[];
  readonly menu: readonly { readonly offer: Offer; readonly id: string }[];
};

/** An option's value takes 75. */
const optionMax = 75;

/**
 * Puts everything a click must bring back into the values of the visible buttons: their own act,
 * and as many of the menu's as fit. A menu entry that finds no room becomes a visible button.
 */
export function load(card: CardRef, locale: Locale, offers: readonly Offer[]): Load {
  const visible = dangerLast(offers.filter(({ place }) => place === 'row'));
  const hidden = offers.filter(({ place }) => place === 'menu');
  let row = visible.map((offer) => own(card, locale, offer));
  const menu: { readonly offer: Offer; readonly id: string }[] = [];
  hidden.forEach((offer, i) => {
    const id = offer.kind === 'ask' ? askValue(offer.command) : `m${i}`;
    const taken = offer.kind === 'act' ? withAct(row, id, actOf(offer)) : row;
    if (taken === undefined || id.length > optionMax) row = [...row, own(card, locale, offer)];
    else {
      row = [...taken];
      menu.push({ offer, id });
    }
  });
  const alone = leftOver(menu);
  if (alone) row = [...row, own(card, locale, alone)];
  return {
    row: row.map(({ offer, cargo }) => ({ offer, value: valueOf(offer, cargo) })),
    menu: alone ? menu.slice(0, -1) : menu,
  };
}

/** The link that would be alone in one more menu, whose dots say nothing of what is in it. */
function leftOver(menu: Load['menu']): Offer | undefined {
  const last = menu.at(-1)?.offer;
  const isAlone = menu.length > menuMax && menu.length % menuMax === 1;
  return isAlone && last?.kind === 'link' ? last : undefined;
}

/** Far from the button one presses first, in a row that has one. */
function dangerLast(row: readonly Offer[]): readonly Offer[] {
  if (!row.some((offer) => isStyled(offer, 'primary'))) return row;
  const dangers = row.filter((offer) => isStyled(offer, 'danger'));
  return [...row.filter((offer) => !dangers.includes(offer)), ...dangers];
}

function isStyled(offer: Offer, style: 'primary' | 'danger'): boolean {
  return offer.kind === 'act' && offer.style === style;
}

type Loaded = { readonly offer: Offer; readonly cargo: Cargo };

function valueOf(offer: Offer, cargo: Cargo): string {
  return offer.kind === 'ask' ? askValue(offer.command) : pack(cargo);
}

function own(card: CardRef, locale: Locale, offer: Offer): Loaded {
  const cargo = { card, locale, menu: {} };
  if (offer.kind !== 'act') return { offer, cargo };
  const act = actOf(offer);
  const shortened = shorter(act).find((one) => fits({ ...cargo, own: one }));
  return { offer, cargo: { ...cargo, own: shortened ?? act } };
}

/** The row with this act in the first value that has room; undefined if none has. */
function withAct(row: readonly Loaded[], id: string, act: Act): readonly Loaded[] | undefined {
  for (const loaded of row) {
    const cargo = { ...loaded.cargo, menu: { ...loaded.cargo.menu, [id]: act } };
    if (loaded.offer.kind !== 'ask' && fits(cargo)) {
      return row.map((one) => (one === loaded ? { ...one, cargo } : one));
    }
  }
  return undefined;
}

function fits(cargo: Cargo): boolean {
  return pack(cargo).length <= valueMax;
}

function actOf(offer: Extract<Offer, { readonly kind: 'act' }>): Act {
  const { verb, on, evidence, policy, form } = offer;
  const act = { verb, on, evidence, policy };
  return form === undefined ? act : { ...act, form };
}

/**
 * The act itself, then with less and less in its form: hints go first, then what its effect says
 * beyond one sentence, what stands in a field already, the effect, the longer words of a choice.
 */
function shorter(act: Act): readonly Act[] {
  const { form } = act;
  if (form === undefined || 'onDemand' in form) return [act];
  const unhinted = form.fields.map((field): Field =>
    field.kind === 'kept' ? field : { ...field, hint: '' },
  );
  const empty = unhinted.map(withoutText);
  const effect = form.effect.slice(0, 1);
  const steps = [
    {},
    { fields: unhinted },
    { fields: unhinted, effect },
    { fields: empty, effect },
    { fields: empty, effect: [] },
    { fields: empty.map(withShortLabels), effect: [] },
  ];
  return steps.map((step) => ({ ...act, form: { ...form, ...step } }));
}

function withoutText(field: Field): Field {
  if (field.kind !== 'text') return field;
  const { initial: _initial, ...rest } = field;
  return rest;
}

function withShortLabels(field: Field): Field {
  if (field.kind !== 'choice') return field;
  const options = field.options.map(({ value, label }) => ({ value, label: clean(label, 24) }));
  return { ...field, options };
}
