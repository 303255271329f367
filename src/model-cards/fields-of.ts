import {
  type CardKind,
  type ContentField,
  contentFields,
  type FieldSection,
} from './content-fields.ts';

/** The fields of one section that a card of this kind has, in the order of a form. */
export function fieldsOf(section: FieldSection, kind: CardKind): readonly ContentField[] {
  return contentFields.filter((field) => field.section === section && field.kinds.includes(kind));
}
