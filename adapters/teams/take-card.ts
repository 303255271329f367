import type { Click } from '../../src/index.ts';
import type { TeamsDesk } from './teams-desk.ts';
import { inTime } from './in-time.ts';
import { showsWithin } from './shows-within.ts';
import type { Shown } from './take-form.ts';

/** Goes back from a form to the card, as it is now. */
export async function takeCard(click: Click, { bot, clock }: TeamsDesk): Promise<Shown> {
  const payload = await inTime(bot.card(click), showsWithin, clock);
  if (payload !== undefined) return { status: 'shown', payload };
  return { status: 'not shown', notice: bot.notice(click, 'notShown') };
}
