import {
  type CardKind,
  type ContentField,
  contentFields,
  type FieldPart,
} from './content-fields.ts';

/** The fields of one form that a card of this kind has, in their order. */
export function fieldsOf(part: FieldPart, kind: CardKind): readonly ContentField[] {
  return contentFields.filter((field) => field.part === part && field.kinds.includes(kind));
}
