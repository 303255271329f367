import type { FieldRule } from '../form.ts';
import type { RefusalReason } from '../refusal.ts';

/** What is wrong with the answer to one field, by its rule; undefined where all is well. */
export function answerFault(
  field: string,
  rule: FieldRule,
  answer: string,
): RefusalReason | undefined {
  const { required } = rule;
  if ('options' in rule) {
    const taken = answer === '' ? !required : rule.options.includes(answer);
    return taken ? undefined : { kind: 'choice', field };
  }
  const { min = required ? 1 : 0, max } = rule;
  const tooShort = answer.length < min && (required || answer.length > 0);
  return tooShort || answer.length > max ? { kind: 'form', field, min, max } : undefined;
}
