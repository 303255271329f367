import { randomUUID } from 'node:crypto';
import type { Click, Message, Notice, Outcome } from '../../src/index.ts';
import { accountOf } from './account-of.ts';
import { answersOf } from './answers-of.ts';
import type { Incoming } from './activity.ts';
import { buttonData } from './button-data.ts';
import { replyRefOf } from './reply-ref.ts';
import { roomOf } from './room-of.ts';
import type { Desk } from './desk.ts';

/** Teams shows "Unable to reach app" to people who wait longer. */
const patience = 2_500;

/** What became of a click while its person waited. */
export type Taken = Outcome | { readonly status: 'not taken'; readonly notice: Notice };

/** The click an activity is, if its data are those of a button of Ringi. */
export function clickOf(incoming: Incoming, data: unknown, desk: Desk): Click | undefined {
  const carried = buttonData.safeParse(data).data?.ringi;
  if (carried === undefined || 'ask' in carried) return undefined;
  const { view, subject, verb, on, evidence, policy } = carried;
  const room = roomOf(incoming);
  const replyTo = { platform: 'teams', room: room.id, ref: replyRefOf(incoming) };
  const message = messageOf(incoming);
  return {
    // Nobody else's outcome may answer a click that came without an id of its own.
    id: incoming.id ?? randomUUID(),
    account: accountOf(incoming, desk.app.tenantId),
    card: { view, subject },
    verb,
    on,
    evidence,
    policy,
    answers: answersOf(data),
    room,
    ...(message === undefined ? {} : { message }),
    replyTo,
    at: desk.clock.now().toISOString(),
  };
}

function messageOf(incoming: Incoming): Message | undefined {
  const { replyToId: id, conversation } = incoming;
  if (id === undefined) return undefined;
  return { room: roomOf(incoming), ref: { conversation: conversation.id, id } };
}

/** Writes the click down, then decides it; who must wait longer is told so, and told the end. */
export async function takeClick(click: Click, desk: Desk): Promise<Taken> {
  const { bot, clock, log } = desk;
  try {
    await bot.accept(click);
  } catch (error) {
    log.error({ click: click.id, error: String(error) }, 'a click could not be written down');
    return { status: 'not taken', notice: bot.notice(click, 'notTaken') };
  }
  const decided = bot.decide(click);
  const stop = new AbortController();
  const late = clock.wait(patience, stop.signal).then(() => undefined);
  const outcome = await Promise.race([decided, late]);
  stop.abort();
  if (outcome !== undefined) return outcome;
  desk.afterwards(decided.then((end) => tellIf(end, click, desk)));
  return { status: 'working', notice: bot.notice(click, 'working') };
}

async function tellIf(outcome: Outcome, { replyTo, room }: Click, desk: Desk): Promise<void> {
  if (outcome.status !== 'refused') return;
  await desk.platform.tell(replyTo, outcome.notice, desk.localeOf(room));
}
