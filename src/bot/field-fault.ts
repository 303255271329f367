import { textOfLine } from '../card/text-of-line.ts';
import type { Click, FieldFault } from '../chat.ts';
import { formFault } from '../decide/form-fault.ts';
import { noticeOf } from '../decide/notice-of.ts';
import type { Desk } from '../desk.ts';

/** Which field of a form that was sent cannot say what it says, and why. */
export function fieldFault(click: Click, desk: Desk): FieldFault | undefined {
  const action = desk.handlers.actions.find(({ verb }) => verb === click.verb);
  const reason = action && formFault(action, click);
  if (!reason || !('field' in reason)) return undefined;
  const { why, who } = noticeOf(click, reason, desk);
  const { gap } = desk.words[desk.routes.localeOf(click.room)];
  const text = who ? `${why}${gap}${textOfLine(who.text)}` : why;
  return { field: reason.field, text };
}
