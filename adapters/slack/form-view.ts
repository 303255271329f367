import type { ChoiceField, Field, Form, TextField } from '../../src/index.ts';
import type { Block } from './block.ts';
import { literal } from './literal.ts';
import type { FormMetadata } from './metadata.ts';
import { plainText } from './plain-text.ts';
import { richText } from './rich-text.ts';
import { section } from './section.ts';

/** A modal's title and buttons take 24 characters. */
const titleMax = 24;

/** A comment up to this long is asked for on one line. */
const oneLine = 100;

/** Slack's own limits of radio buttons and of what stands beside one. */
const [optionsMax, optionMax] = [10, 75];

/** The form of a button as a modal; `metadata` comes back with its submission. */
export function formView(form: Form, metadata: FormMetadata): Block {
  const [first = '', ...more] = form.effect;
  return {
    type: 'modal',
    callback_id: metadata.verb,
    private_metadata: JSON.stringify(metadata),
    title: plainText(form.title, titleMax),
    submit: plainText(form.submit, titleMax),
    close: plainText(form.close, titleMax),
    blocks: [
      ...richText(section(...literal(form.subject, 'bold'))),
      ...[first, ...more].flatMap((sentence) => richText(section(...literal(sentence)))),
      ...form.fields.map(input),
    ],
  };
}

function input(field: Field): Block {
  const { id, label, required, hint } = field;
  return {
    type: 'input',
    block_id: id,
    ...(required ? {} : { optional: true }),
    label: plainText(label, 2000),
    element: element(field),
    ...(hint === '' ? {} : { hint: plainText(hint, 2000) }),
  };
}

function element(field: Field): Block {
  switch (field.kind) {
    case 'text':
      return text(field);
    case 'choice':
      return choice(field);
  }
}

function text({ id, required, min, max, lines, initial }: TextField): Block {
  return {
    type: 'plain_text_input',
    action_id: id,
    multiline: lines === true || max > oneLine,
    ...(min === undefined || !required ? {} : { min_length: min }),
    max_length: Math.min(max, 3000),
    ...(initial === undefined ? {} : { initial_value: initial.slice(0, max) }),
  };
}

/** All that can be chosen is seen at once, and one tap chooses it. */
function choice({ id, options, initial }: ChoiceField): Block {
  const all = options.slice(0, optionsMax).map(({ value, label }) => ({
    text: plainText(label, optionMax),
    value,
  }));
  const chosen = all.find(({ value }) => value === initial);
  return {
    type: 'radio_buttons',
    action_id: id,
    options: all,
    ...(chosen === undefined ? {} : { initial_option: chosen }),
  };
}
