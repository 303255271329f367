import type { ChoiceField, ShownField, TextField } from '../../src/index.ts';
import { literal } from './literal.ts';
import type { Part } from './rich-text.ts';

/** What is at most this long is asked for on one line. */
const oneLine = 100;

/** One field of a form; its `id` is its own on the card. */
export function input(field: ShownField): Part {
  switch (field.kind) {
    case 'text':
      return text(field);
    case 'choice':
      return choice(field);
  }
}

function text(field: TextField): Part {
  const { min, max, lines, initial, missing } = field;
  return {
    type: 'Input.Text',
    ...named(field),
    isMultiline: lines === true || max > oneLine,
    maxLength: max,
    ...(initial === undefined ? {} : { value: initial }),
    ...required(field),
    ...(min === undefined ? {} : { regex: String.raw`^[\s\S]{${min},}$` }),
    ...(field.required || min !== undefined ? { errorMessage: literal(missing) } : {}),
  };
}

/** Compact: a phone opens its own list. */
function choice(field: ChoiceField): Part {
  const { options, initial, missing } = field;
  return {
    type: 'Input.ChoiceSet',
    ...named(field),
    style: 'compact',
    choices: options.map(({ value, label }) => ({ title: literal(label), value })),
    ...(initial === undefined ? {} : { value: initial }),
    ...required(field),
    ...(field.required ? { errorMessage: literal(missing) } : {}),
  };
}

function named({ id, label, hint }: ShownField): Part {
  return { id, label: literal(label), placeholder: literal(hint) };
}

function required(field: ShownField): Part {
  return field.required ? { isRequired: true } : {};
}
