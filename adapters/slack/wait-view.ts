import type { Click, Locale } from '../../src/index.ts';
import type { Counter } from './counter.ts';
import { noticeView } from './notice-view.ts';
import type { View } from './view.ts';

/** Stands where a form will stand, while it is asked for. */
export function waitView(
  click: Click,
  locale: Locale,
  { bot, connection }: Pick<Counter, 'bot' | 'connection'>,
): View {
  const { headline, why, summary, code } = bot.notice(click, 'opening');
  return noticeView({ headline, why, small: '', summary, code }, locale, connection);
}
