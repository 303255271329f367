import type { Json } from '../../src/index.ts';
import { accountOf } from './account-of.ts';
import type { Incoming } from './activity.ts';
import type { TeamsDesk } from './teams-desk.ts';
import { messageActivity } from './message-activity.ts';
import { privately } from './privately.ts';
import { replyRefOf } from './reply-ref.ts';
import { roomOf } from './room-of.ts';
import { zoneOf } from './zone-of.ts';

/**
 * Answers a button that asks, to the one who pressed it: a card in the response would replace the
 * card itself. Resolves with what was answered, before it is sent.
 */
export async function answerAsked(
  text: string,
  incoming: Incoming,
  desk: TeamsDesk,
): Promise<Json> {
  const account = accountOf(incoming, desk.app.tenantId);
  const zone = zoneOf(incoming);
  const payload = await desk.bot.answer({ account, room: roomOf(incoming), text, ...zone });
  const { app, call } = desk;
  const to = replyRefOf(incoming);
  desk.afterwards(privately(messageActivity(payload), to, { appId: app.appId, call }));
  return payload;
}
