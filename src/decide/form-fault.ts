import type { Action } from '../action.ts';
import type { Click } from '../chat.ts';
import type { RefusalReason } from '../refusal.ts';
import { answerFault } from './answer-fault.ts';

/** What a click answers that its action's form does not take; undefined where all is well. */
export function formFault(action: Action, { answers, card }: Click): RefusalReason | undefined {
  const { asks } = action;
  if (Object.keys(answers).some((name) => !Object.hasOwn(asks, name))) {
    return { kind: 'unknownButton' };
  }
  for (const [field, rule] of Object.entries(asks)) {
    const fault = answerFault(field, rule, (answers[field] ?? '').trim());
    if (fault) return fault;
  }
  return action.fault?.(answers, card);
}
