import { textOfLine } from '../card/text-of-line.ts';
import type { Click, FieldFault } from '../chat.ts';
import { formFault } from '../decide/form-fault.ts';
import { noticeOf } from '../decide/notice-of.ts';
import type { Desk } from '../desk.ts';
import type { RefusalReason } from '../refusal.ts';

/** Which field of a form that was sent cannot say what it says, and why. */
export function fieldFault(click: Click, desk: Desk): FieldFault | undefined {
  const action = desk.handlers.actions.find(({ verb }) => verb === click.verb);
  const reason = action && formFault(action, click);
  const field = reason && fieldOf(reason);
  if (reason === undefined || field === undefined) return undefined;
  const { why, who } = noticeOf(click, reason, desk);
  const gap = desk.routes.localeOf(click.room) === 'ja' ? '' : ' ';
  return { field, text: who ? `${why}${gap}${textOfLine(who.text)}` : why };
}

function fieldOf(reason: RefusalReason): string | undefined {
  return 'field' in reason ? reason.field : undefined;
}
