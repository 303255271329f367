import type { Field, Form } from '../../src/index.ts';
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

function input({ id, label, required, min, max, hint }: Field): Block {
  return {
    type: 'input',
    block_id: id,
    ...(required ? {} : { optional: true }),
    label: plainText(label, 2000),
    element: {
      type: 'plain_text_input',
      action_id: id,
      multiline: max > oneLine,
      ...(min === undefined || !required ? {} : { min_length: min }),
      max_length: Math.min(max, 3000),
    },
    ...(hint === '' ? {} : { hint: plainText(hint, 2000) }),
  };
}
