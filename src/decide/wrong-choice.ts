import type { ActButton } from '../card.ts';
import type { Click } from '../chat.ts';
import type { RefusalReason } from '../refusal.ts';

/** A choice is one of those the button's form gives now: what was taken away cannot be chosen. */
export function wrongChoice({ form }: ActButton, { answers }: Click): RefusalReason | undefined {
  const wrong = form?.fields.find((field) => {
    const answer = answers[field.id] ?? '';
    if (field.kind !== 'choice' || answer === '') return false;
    return !field.options.some(({ value }) => value === answer);
  });
  return wrong && { kind: 'choice', field: wrong.id };
}
