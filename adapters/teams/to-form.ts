import type { Click, FormAnswer, Locale } from '../../src/index.ts';
import { adaptiveCard } from './adaptive-card.ts';
import type { Payload } from './adaptive-card.ts';
import { actData } from './button-data.ts';
import { execute } from './execute.ts';
import { formParts } from './form-parts.ts';
import { heading } from './heading.ts';
import { inputIds } from './input-ids.ts';
import { keptIn } from './kept-in.ts';
import { richText } from './rich-text.ts';
import { styleOf } from './style-of.ts';

/** Bytes of JSON, as of a card. */
const limit = 25 * 1024;

/** A form that was asked for. */
export type Opened = Extract<FormAnswer, { readonly status: 'form' }>;

/** The button that asks for it. */
type Asked = Pick<Click, 'card' | 'verb' | 'on'>;

/**
 * A form in place of the card it belongs to, for the one who asked for it; undefined where it is
 * longer than Teams takes, for nothing of it may be left out.
 */
export function toForm(opened: Opened, asked: Asked, locale: Locale): Payload | undefined {
  const { form, style } = opened;
  const { title, subject, submit, back, close, next } = form;
  const payload = adaptiveCard({
    locale,
    summary: `${title}: ${subject}`,
    body: [
      heading(title, 'large'),
      richText([{ text: subject, as: 'bold' }], {}, 'small'),
      ...formParts(form, inputIds()),
    ],
    actions: [
      ...(submit === undefined
        ? []
        : [
            {
              ...execute(submit, asked.verb, submitData(opened, asked)),
              ...(next ? {} : styleOf(style)),
            },
          ]),
      ...(back === undefined
        ? []
        : [{ ...execute(back, asked.verb, backData(opened, asked)), associatedInputs: 'none' }]),
      { ...execute(close, 'card', closeData(opened, asked)), associatedInputs: 'none' },
    ],
  });
  return Buffer.byteLength(JSON.stringify(payload.card)) <= limit ? payload : undefined;
}

/** It rests on what the form showed, which may be other than what the card did. */
function submitData({ form, evidence, policy }: Opened, { card, verb, on }: Asked) {
  const fields = form.fields.flatMap(({ id, kind }) => (kind === 'kept' ? [] : [id]));
  const page = form.next ? ({ asks: 'page', fields } as const) : {};
  return actData(card, { verb, on, evidence, policy }, { ...keptIn(form), ...page });
}

/** What was kept leads there, and this page's own answers are left behind. */
function backData({ form, page, evidence, policy }: Opened, { card, verb, on }: Asked) {
  const before = { asks: 'back', page: Math.max(0, page - 1) } as const;
  return actData(card, { verb, on, evidence, policy }, { ...keptIn(form), ...before });
}

function closeData({ evidence, policy }: Opened, { card, verb, on }: Asked) {
  return actData(card, { verb, on, evidence, policy }, { asks: 'card' });
}
