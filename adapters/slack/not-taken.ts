import type { Click, Locale } from '../../src/index.ts';
import type { Counter } from './counter.ts';

/** Says that nothing was recorded; what went wrong is for the log. */
export async function notTaken(
  click: Click,
  locale: Locale,
  error: unknown,
  { connection, platform, bot }: Counter,
): Promise<void> {
  connection.log.error({ click: click.id, error: String(error) }, 'a click was not taken');
  await platform.tell(click.replyTo, bot.notice(click, 'notTaken'), locale);
}
