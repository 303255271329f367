import type { Click } from '../chat.ts';
import { decide } from '../decide.ts';
import type { Desk } from '../desk.ts';
import { outcomeOf } from './outcome-of.ts';
import { noticeOf } from './notice-of.ts';
import { refuse } from './refuse.ts';
import { turnCopy } from './turn-copy.ts';

/** A click that could not be decided for this long is refused: people have moved on. */
const tooLate = 10 * 60_000;

/**
 * Decides a click found on the agenda: after a crash, or after a fault. Tells its person; one that
 * has its outcome was delivered again, and is answered where it was delivered.
 */
export async function decideLate(click: Click, desk: Desk): Promise<void> {
  if (await outcomeOf(click, desk)) return;
  const platform = desk.platforms.find(({ name }) => name === click.replyTo.platform);
  const locale = desk.routes.localeOf(click.room);
  const late = desk.clock.now().getTime() - new Date(click.at).getTime() > tooLate;
  const outcome = late
    ? await refuse(click, undefined, { kind: 'tooLate' }, desk)
    : await decide(click, desk);
  await turnCopy(click, desk);
  if (outcome.status === 'refused') await platform?.tell(click.replyTo, outcome.notice, locale);
}

/** Said at once when a decision takes longer than a chat waits. */
export function stillWorking(click: Click, desk: Desk) {
  return noticeOf(click, { kind: 'working' }, desk);
}
