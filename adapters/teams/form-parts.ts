import type { FormPage } from '../../src/index.ts';
import type { InputIds } from './input-ids.ts';
import { input } from './input.ts';
import { richText, type Part } from './rich-text.ts';

/** A run of text is cut where it is longer than this; a sentence may be. */
const piece = /[\s\S]{1,900}/gu;

/** What a form says and asks for; each input has an id of its own on the card. */
export function formParts({ effect, fields }: FormPage, ids: InputIds): readonly Part[] {
  return [
    ...effect.map((sentence, n) =>
      richText(sentence.match(piece) ?? [''], {}, n === 0 ? undefined : 'small'),
    ),
    ...fields.flatMap((field) =>
      field.kind === 'kept' ? [] : [input({ ...field, id: ids(field.id) })],
    ),
  ];
}
