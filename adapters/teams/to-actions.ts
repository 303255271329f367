import type { CardRef, Form, Offer } from '../../src/index.ts';
import { actData } from './button-data.ts';
import type { ButtonData } from './button-data.ts';
import { inputIds } from './input-ids.ts';
import type { InputIds } from './input-ids.ts';
import { input } from './input.ts';
import { literal } from './literal.ts';
import { openUrl } from './open-url.ts';
import { richText } from './rich-text.ts';
import type { Part } from './rich-text.ts';
import { rowsOf } from './rows-of.ts';

/** Buttons: those of the card itself, or rows in its body where one row is not enough. */
export type Actions = { readonly rows: readonly Part[]; readonly actions: readonly Part[] };

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

/** On Teams a form behind the menu cannot be opened. */
const inMenu = (button: Offer): boolean =>
  button.place === 'menu' && !(button.kind === 'act' && button.form !== undefined);

function toAction(button: Offer, ref: CardRef, ids: InputIds): Part {
  switch (button.kind) {
    case 'link':
      return openUrl(button.label, button.url);
    case 'ask':
      return alone(execute(button.label, 'ask', { ringi: { ask: button.command } }));
    case 'act': {
      const data = actData(ref, button);
      const style = styleOf(button.style);
      const title = literal(button.label);
      const tooltip = literal(button.accessibility);
      if (button.form === undefined) {
        return { ...alone(execute(button.label, button.verb, data)), tooltip, ...style };
      }
      const submit = { ...execute(button.form.submit, button.verb, data), ...style };
      return {
        type: 'Action.ShowCard',
        title,
        tooltip,
        ...style,
        card: formCard(button.form, submit, ids),
      };
    }
  }
}

/** Old clients know no Execute: they send the same as a message. */
function execute(label: string, verb: string, data: ButtonData): Part {
  const title = literal(label);
  const fallback = { type: 'Action.Submit', title, data };
  return { type: 'Action.Execute', title, verb, data, fallback };
}

/** Of no interest to it: what somebody has typed into an open form. */
const alone = (action: Part): Part => ({ ...action, associatedInputs: 'none' });

function styleOf(style: 'primary' | 'danger' | undefined): Part {
  switch (style) {
    case 'primary':
      return { style: 'positive' };
    case 'danger':
      return { style: 'destructive' };
    case undefined:
      return {};
  }
}

function formCard({ effect, fields }: Form, submit: Part, ids: InputIds): Part {
  return {
    type: 'AdaptiveCard',
    body: [
      ...effect.map((sentence, n) => richText([sentence], {}, n === 0 ? undefined : 'small')),
      ...fields.map((field) => input({ ...field, id: ids(field.id) })),
    ],
    actions: [submit],
  };
}
