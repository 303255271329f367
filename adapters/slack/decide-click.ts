import type { Click, Locale } from '../../src/index.ts';
import type { Counter } from './counter.ts';

/** Decides an accepted click, and tells its person what they cannot see on the card. */
export async function decideClick(click: Click, locale: Locale, counter: Counter): Promise<void> {
  const outcome = await counter.bot.decide(click);
  if (outcome.status === 'recorded') return;
  await counter.platform.tell(click.replyTo, outcome.notice, locale);
}
