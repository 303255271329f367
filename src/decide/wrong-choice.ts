import type { Click } from '../chat.ts';
import type { FormPage } from '../form.ts';
import type { RefusalReason } from '../refusal.ts';

/** A choice is one of those that the page offers now: what was taken away cannot be chosen. */
export function wrongChoice({ fields }: FormPage, { answers }: Click): RefusalReason | undefined {
  const wrong = fields.find((field) => {
    const answer = answers[field.id] ?? '';
    if (field.kind !== 'choice' || answer === '') return false;
    return !field.options.some(({ value }) => value === answer);
  });
  return wrong && { kind: 'choice', field: wrong.id };
}
