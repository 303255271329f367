import type { Click, Notice, Outcome } from '../../src/index.ts';
import type { TeamsDesk } from './teams-desk.ts';
import { inTime } from './in-time.ts';

/** What became of a click while its person waited. */
export type Taken = Outcome | { readonly status: 'not taken'; readonly notice: Notice };

/** Writes the click down, then decides it; who must wait longer is told so, and told the end. */
export async function takeClick(click: Click, desk: TeamsDesk): Promise<Taken> {
  const { bot, clock, log, patience } = desk;
  try {
    await bot.accept(click);
  } catch (error) {
    log.error({ click: click.id, error: String(error) }, 'a click could not be written down');
    return { status: 'not taken', notice: bot.notice(click, 'notTaken') };
  }
  const decided = bot.decide(click);
  const outcome = await inTime(decided, patience, clock);
  if (outcome !== undefined) return outcome;
  desk.afterwards(decided.then((end) => tellIf(end, click, desk)));
  return { status: 'working', notice: bot.notice(click, 'working') };
}

async function tellIf(outcome: Outcome, { replyTo, room }: Click, desk: TeamsDesk): Promise<void> {
  if (outcome.status !== 'refused') return;
  await desk.platform.tell(replyTo, outcome.notice, desk.localeOf(room));
}
