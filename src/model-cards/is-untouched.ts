import { isLeft } from './is-left.ts';
import type { Edit } from './merge-edit.ts';

/** Whether a form of these fields was sent just as it was shown. */
export function isUntouched({ fields, answers, base }: Edit): boolean {
  const bases = base.split('.');
  return fields.every((field, n) => {
    const answer = Object.hasOwn(answers, field.id) ? answers[field.id] : undefined;
    return answer === undefined || isLeft(field, answer, bases[n]);
  });
}
