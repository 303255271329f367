import type { JsonObject } from '../json.ts';
import type { ContentField } from './content-fields.ts';
import { fieldDigest } from './field-digest.ts';
import { fieldText, type FieldText } from './field-text.ts';
import { isLeft } from './is-left.ts';
import { tidy } from './tidy.ts';
import { writeField } from './write-field.ts';

export type Edit = {
  /** Those of the form. */
  readonly fields: readonly ContentField[];
  /** By the field's id; a field without an answer is left as it is, one answered '' is emptied. */
  readonly answers: Readonly<Record<string, string>>;
  /** The `fieldDigests` of what the form showed. */
  readonly base: string;
};

/** '' says that nothing stands there; what is no text is said as JSON. */
export type FieldChange = {
  readonly field: ContentField;
  readonly before: string;
  readonly after: string;
};
export type FieldConflict = {
  readonly field: ContentField;
  readonly now: string;
  readonly yours: string;
};

export type MergedEdit = {
  /** Where there is a conflict, what is there now stays. */
  readonly content: JsonObject;
  readonly changes: readonly FieldChange[];
  readonly conflicts: readonly FieldConflict[];
};

/**
 * Brings the answers of a form into the content as it is now. What the person left as it was shown
 * takes what is there now; what somebody else has changed meanwhile to another text is a conflict.
 * Where the base tells nothing of a field, any other text than the one there now is one.
 */
export function mergeEdit(content: JsonObject, { fields, answers, base }: Edit): MergedEdit {
  const bases = base.split('.');
  const start: MergedEdit = { content, changes: [], conflicts: [] };
  return fields.reduce((merged, field, n) => {
    const answer = Object.hasOwn(answers, field.id) ? answers[field.id] : undefined;
    return answer === undefined ? merged : merge(merged, field, tidy(answer), bases[n]);
  }, start);
}

function merge(
  merged: MergedEdit,
  field: ContentField,
  answer: string,
  base: string | undefined,
): MergedEdit {
  const now = fieldText(merged.content, field);
  const isThere = 'text' in now && tidy(now.text) === answer;
  if (isLeft(field, answer, base) || isThere) return merged;
  const written = writeField(merged.content, field.path, answer);
  // Something else than an object may be in the way of the field: then nothing was written.
  if (fieldDigest(field, now) !== base || written === merged.content) {
    const conflict = { field, now: said(now), yours: answer };
    return { ...merged, conflicts: [...merged.conflicts, conflict] };
  }
  const change = { field, before: said(now), after: answer };
  return { ...merged, content: written, changes: [...merged.changes, change] };
}

function said(shown: FieldText): string {
  if ('text' in shown) return shown.text;
  return typeof shown.hidden === 'string' ? shown.hidden : JSON.stringify(shown.hidden);
}
