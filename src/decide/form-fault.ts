import type { Click } from '../chat.ts';
import type { FieldRule } from '../form.ts';
import type { Action } from '../action.ts';
import type { RefusalReason } from '../refusal.ts';

/** What a click answers that its action's form does not take; undefined where all is well. */
export function formFault(action: Action, { answers }: Click): RefusalReason | undefined {
  const { asks } = action;
  if (Object.keys(answers).some((name) => !Object.hasOwn(asks, name))) {
    return { kind: 'unknownButton' };
  }
  for (const [field, rule] of Object.entries(asks)) {
    const fault = faultOf(field, rule, (answers[field] ?? '').trim());
    if (fault) return fault;
  }
  return action.fault?.(answers);
}

function faultOf(field: string, rule: FieldRule, answer: string): RefusalReason | undefined {
  const { required } = rule;
  if ('options' in rule) {
    const taken = answer === '' ? !required : rule.options.includes(answer);
    return taken ? undefined : { kind: 'choice', field };
  }
  const { min = required ? 1 : 0, max } = rule;
  const tooShort = answer.length < min && (required || answer.length > 0);
  return tooShort || answer.length > max ? { kind: 'form', field, min, max } : undefined;
}
