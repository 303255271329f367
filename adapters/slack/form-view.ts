import type { ChoiceField, FormPage, ShownField, TextField } from '../../src/index.ts';
import type { Block } from './block.ts';
import { literal } from './literal.ts';
import type { FormMetadata } from './metadata.ts';
import { plainText } from './plain-text.ts';
import { richText } from './rich-text.ts';
import { section } from './section.ts';
import type { View } from './view.ts';
import { writeMetadata } from './write-metadata.ts';

/** A modal's title and buttons take 24 characters. */
const titleMax = 24;

/** A comment up to this long is asked for on one line. */
const oneLine = 100;

/** Slack's own limits of radio buttons and of what stands beside one. */
const [optionsMax, optionMax] = [10, 75];

/** A modal takes 100 blocks, and a text in it 3,000 characters. */
const [blocksMax, textMax] = [100, 3000];

/**
 * A form as a modal; `metadata` comes back with its submission. What closes a page that lies on
 * another is its way back.
 */
export function formView(form: FormPage, metadata: FormMetadata): View {
  const inputs = form.fields.flatMap((field) => (field.kind === 'kept' ? [] : [input(field)]));
  return {
    type: 'modal',
    callback_id: metadata.verb,
    private_metadata: writeMetadata(metadata, form),
    title: plainText(form.title, titleMax),
    ...(form.submit === undefined ? {} : { submit: plainText(form.submit, titleMax) }),
    close: plainText(form.back ?? form.close, titleMax),
    blocks: [
      ...richText(section(...literal(form.subject, 'bold'))),
      ...effects(form.effect, blocksMax - 1 - inputs.length),
      ...inputs,
    ],
  };
}

/** Each sentence is a block of its own; of more than a modal takes, some share one. */
function effects(sentences: readonly string[], room: number): readonly Block[] {
  const size = Math.max(1, Math.ceil(sentences.length / room));
  return sentences.flatMap((_, n) => {
    if (n % size > 0) return [];
    const shared = sentences.slice(n, n + size);
    return richText(...shared.map((sentence) => section(...literal(sentence, undefined, textMax))));
  });
}

function input(field: ShownField): Block {
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

function element(field: ShownField): Block {
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
    max_length: Math.min(max, textMax),
    ...(initial === undefined ? {} : { initial_value: initial.slice(0, Math.min(max, textMax)) }),
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
