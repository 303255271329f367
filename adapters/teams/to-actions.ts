import type { CardRef, Offer } from '../../src/index.ts';
import { actData } from './button-data.ts';
import { execute } from './execute.ts';
import { formParts } from './form-parts.ts';
import { inputIds } from './input-ids.ts';
import type { InputIds } from './input-ids.ts';
import { keptIn } from './kept-in.ts';
import { literal } from './literal.ts';
import { openUrl } from './open-url.ts';
import type { Part } from './rich-text.ts';
import { rowsOf } from './rows-of.ts';
import { styleOf } from './style-of.ts';

/** Buttons: those of the card itself, or rows in its body where one row is not enough. */
export type Actions = { readonly rows: readonly Part[]; readonly actions: readonly Part[] };

type Act = Extract<Offer, { readonly kind: 'act' }>;

/** So many buttons fill two rows, if the short ones are side by side. */
const many = 5;

/** At most two buttons a row; what needs no form may hide behind the menu. */
export function toActions(buttons: readonly Offer[], ref: CardRef): Actions {
  const ids = inputIds();
  const shown = buttons.filter((button) => !inMenu(button));
  const visible = dangerSecond(shown).map((one) => toAction(one, ref, ids));
  const menu = buttons
    .filter((button) => inMenu(button))
    .map((one) => ({ ...toAction(one, ref, ids), mode: 'secondary' }));
  const rows = rowsOf(visible, menu);
  if (rows.length <= 1) return { rows: [], actions: rows.flat() };
  return {
    actions: [],
    rows: rows.map((actions) => ({ type: 'ActionSet', spacing: 'medium', actions })),
  };
}

/** Of many, beside the first: so that the short ones share a row below. */
function dangerSecond(shown: readonly Offer[]): readonly Offer[] {
  if (shown.length < many) return shown;
  const [first, ...others] = shown;
  const rest = others.filter((one) => !isDanger(one));
  return [...(first ? [first] : []), ...others.filter(isDanger), ...rest];
}

function isDanger(one: Offer): boolean {
  return one.kind === 'act' && one.style === 'danger';
}

/** On Teams a form that is part of the card cannot be opened from behind the menu. */
const inMenu = (button: Offer): boolean =>
  button.place === 'menu' && !(button.kind === 'act' && carries(button.form));

function carries(form: Act['form']): boolean {
  return form !== undefined && !('onDemand' in form);
}

function toAction(button: Offer, ref: CardRef, ids: InputIds): Part {
  switch (button.kind) {
    case 'link':
      return openUrl(button.label, button.url);
    case 'ask':
      return alone(execute(button.label, 'ask', { ringi: { ask: button.command } }));
    case 'act':
      return toAct(button, ref, ids);
  }
}

function toAct(button: Act, ref: CardRef, ids: InputIds): Part {
  const { form, label, verb } = button;
  const tooltip = literal(button.accessibility);
  const style = styleOf(button.style);
  if (form === undefined) {
    return { ...alone(execute(label, verb, actData(ref, button))), tooltip, ...style };
  }
  if ('onDemand' in form) {
    const data = actData(ref, button, { asks: 'form' });
    return { ...alone(execute(label, verb, data)), tooltip, ...style };
  }
  const submit = execute(form.submit, verb, actData(ref, button, keptIn(form)));
  const card = {
    type: 'AdaptiveCard',
    body: formParts(form, ids),
    actions: [{ ...submit, ...style }],
  };
  return { type: 'Action.ShowCard', title: literal(label), tooltip, ...style, card };
}

/** Of no interest to it: what somebody has typed into an open form. */
const alone = (action: Part): Part => ({ ...action, associatedInputs: 'none' });
