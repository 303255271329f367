import type { Json } from '../../src/index.ts';
import { accountOf } from './account-of.ts';
import type { Incoming } from './activity.ts';
import { answerAsked } from './answer-asked.ts';
import { commandText } from './command-text.ts';
import { messageActivity } from './message-activity.ts';
import { pressed } from './pressed.ts';
import { privately } from './privately.ts';
import { replyRefOf } from './reply-ref.ts';
import { remember } from './remember.ts';
import { roomOf } from './room-of.ts';
import { takeClick } from './take-click.ts';
import { takeForm } from './take-form.ts';
import type { TeamsDesk } from './teams-desk.ts';
import { zoneOf } from './zone-of.ts';

/** Something typed to Ringi, or a button pressed in a client that knows no Execute. */
export async function onMessage(incoming: Incoming, desk: TeamsDesk): Promise<void> {
  await remember(incoming, desk);
  // What is typed carries no value, or an empty one.
  if (incoming.value !== undefined && incoming.value !== null) return onSubmit(incoming, desk);
  if (!isForRingi(incoming)) return;
  const account = accountOf(incoming, desk.app.tenantId);
  const text = commandText(incoming);
  const room = roomOf(incoming);
  const payload = await desk.bot.answer({ account, room, text, ...zoneOf(incoming) });
  desk.afterwards(answerThere(payload, incoming, desk));
}

async function onSubmit(incoming: Incoming, desk: TeamsDesk): Promise<void> {
  const press = pressed(incoming, incoming.value, desk);
  if (press.kind === 'ask') return void (await answerAsked(press.text, incoming, desk));
  // The card itself is still there.
  if (press.kind === 'card') return;
  const { click } = press;
  const taken = press.kind === 'form' ? await takeForm(press, desk) : await takeClick(click, desk);
  if (taken.status === 'recorded') return;
  if (taken.status === 'shown')
    return desk.afterwards(showPrivately(taken.payload, incoming, desk));
  desk.afterwards(desk.platform.tell(click.replyTo, taken.notice, desk.localeOf(click.room)));
}

function showPrivately(payload: Json, incoming: Incoming, { call, app }: TeamsDesk): Promise<void> {
  const to = replyRefOf(incoming);
  return privately(messageActivity(payload), to, { appId: app.appId, call });
}

/** With a permission to read channels, Teams would bring everything that is said there. */
function isForRingi({ conversation, recipient, entities = [] }: Incoming): boolean {
  if (conversation.conversationType === 'personal' || recipient.isTargeted) return true;
  return entities.some(({ type }) => type === 'mention');
}

/** A question asked before everybody is answered there, one asked privately privately. */
async function answerThere(payload: Json, incoming: Incoming, desk: TeamsDesk): Promise<void> {
  const activity = messageActivity(payload);
  const { serviceUrl, conversation, recipient } = incoming;
  if (recipient.isTargeted) return showPrivately(payload, incoming, desk);
  await desk.call({
    serviceUrl,
    method: 'POST',
    path: `/conversations/${encodeURIComponent(conversation.id)}/activities`,
    body: { ...activity, ...(incoming.id === undefined ? {} : { replyToId: incoming.id }) },
    room: roomOf(incoming).id,
    signal: AbortSignal.timeout(10_000),
  });
}
