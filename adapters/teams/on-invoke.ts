import { z } from 'zod';
import { accountOf } from './account-of.ts';
import type { Incoming } from './activity.ts';
import type { TurnAnswer } from './authenticate.ts';
import { buttonData } from './button-data.ts';
import { messageActivity } from './message-activity.ts';
import { privately } from './privately.ts';
import { replyRefOf } from './reply-ref.ts';
import { roomOf } from './room-of.ts';
import { clickOf, takeClick } from './take-click.ts';
import type { Taken } from './take-click.ts';
import type { Desk } from './desk.ts';
import { zoneOf } from './zone-of.ts';

const actionValue = z.object({ action: z.object({ data: z.unknown().optional() }) });
const rendered = z.object({ summary: z.string(), card: z.json() });

/** A button of a card: the answer is the fresh card, or why not. */
export async function onInvoke(incoming: Incoming, desk: Desk): Promise<TurnAnswer> {
  const value = actionValue.safeParse(incoming.value).data;
  if (incoming.name !== 'adaptiveCard/action' || value === undefined) return { status: 501 };
  const { data } = value.action;
  const carried = buttonData.safeParse(data).data?.ringi;
  if (carried !== undefined && 'ask' in carried) return asked(carried.ask, incoming, desk);
  const click = clickOf(incoming, data, desk);
  if (click === undefined) return answer(error(400, 'unknownButton', 'Not a button of Ringi.'));
  return answer(bodyOf(await takeClick(click, desk)));
}

/** Whatever it says: HTTP 200, for Teams shows a sentence of its own for anything else. */
const answer = (body: object): TurnAnswer => ({ status: 200, body });

function bodyOf(taken: Taken): object {
  switch (taken.status) {
    case 'recorded':
      return taken.payload === undefined ? message('') : card(taken.payload);
    case 'working':
      return message(taken.notice.summary);
    case 'refused':
      return error(403, taken.notice.code, taken.notice.summary);
    case 'not taken':
      return error(503, taken.notice.code, taken.notice.summary);
  }
}

const card = (payload: unknown) => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.card.adaptive',
  value: rendered.parse(payload).card,
});
const message = (value: string) => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.activity.message',
  value,
});
const error = (statusCode: number, code: string, text: string) => ({
  statusCode,
  type: 'application/vnd.microsoft.error',
  value: { code, message: text },
});

/** The answer goes to the one who asked; a card in the response would replace the card itself. */
async function asked(text: string, incoming: Incoming, desk: Desk): Promise<TurnAnswer> {
  const account = accountOf(incoming, desk.app.tenantId);
  const zone = zoneOf(incoming);
  const payload = await desk.bot.answer({ account, room: roomOf(incoming), text, ...zone });
  const to = replyRefOf(incoming);
  const { appId } = desk.app;
  desk.afterwards(privately(messageActivity(payload), to, { appId, call: desk.call }));
  return answer(message(rendered.parse(payload).summary));
}
