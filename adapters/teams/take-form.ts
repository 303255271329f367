import type { Click, Json, Notice } from '../../src/index.ts';
import type { TeamsDesk } from './teams-desk.ts';
import { inTime } from './in-time.ts';
import { showsWithin } from './shows-within.ts';
import { toForm } from './to-form.ts';

/** What is shown in place of the card, to one person, or why nothing is. */
export type Shown =
  | { readonly status: 'shown'; readonly payload: Json }
  | { readonly status: 'refused' | 'not shown'; readonly notice: Notice };

type AskedFor = { readonly click: Click; readonly page?: number };

/** Opens a form, or turns to a page of it. What takes too long is to be asked for again. */
export async function takeForm({ click, page }: AskedFor, desk: TeamsDesk): Promise<Shown> {
  const { bot, clock, log } = desk;
  const answer = await inTime(bot.form(click, page), showsWithin, clock);
  if (answer === undefined) return { status: 'not shown', notice: bot.notice(click, 'notShown') };
  if (answer.status === 'refused') return answer;
  const payload = toForm(answer, click, desk.localeOf(click.room));
  if (payload) return { status: 'shown', payload };
  log.error({ click: click.id, verb: click.verb }, 'a form is longer than Teams takes');
  const isNext = page === undefined && Object.keys(click.answers).length > 0;
  const why = isNext ? 'tooMuch' : 'notShown';
  return { status: 'not shown', notice: bot.notice(click, why) };
}
