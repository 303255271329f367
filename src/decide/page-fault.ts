import type { Action } from '../action.ts';
import type { Click } from '../chat.ts';
import type { RefusalReason } from '../refusal.ts';
import { answerFault } from './answer-fault.ts';

/** The same as `formFault` of the pages answered so far: the rest is still to be asked for. */
export function pageFault({ asks }: Action, { answers }: Click): RefusalReason | undefined {
  for (const [field, answer] of Object.entries(answers)) {
    const rule = Object.hasOwn(asks, field) ? asks[field] : undefined;
    if (!rule) return { kind: 'unknownButton' };
    const fault = answerFault(field, { ...rule, required: false }, answer.trim());
    if (fault) return fault;
  }
  return undefined;
}
