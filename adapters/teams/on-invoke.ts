import { z } from 'zod';
import type { Incoming } from './activity.ts';
import { answerAsked } from './answer-asked.ts';
import type { TurnAnswer } from './authenticate.ts';
import type { TeamsDesk } from './teams-desk.ts';
import { pressed } from './pressed.ts';
import { takeCard } from './take-card.ts';
import { takeClick } from './take-click.ts';
import type { Taken } from './take-click.ts';
import { takeForm } from './take-form.ts';
import type { Shown } from './take-form.ts';

const actionValue = z.object({ action: z.object({ data: z.unknown().optional() }) });
const rendered = z.object({ summary: z.string(), card: z.json() });

/** A button of a card: the answer is the fresh card, a form in its place, or why not. */
export async function onInvoke(incoming: Incoming, desk: TeamsDesk): Promise<TurnAnswer> {
  if (incoming.name !== 'adaptiveCard/action') return { status: 501 };
  const press = pressed(incoming, actionValue.safeParse(incoming.value).data?.action.data, desk);
  switch (press.kind) {
    case 'ask': {
      const payload = await answerAsked(press.text, incoming, desk);
      return answer(message(titleOf(payload)));
    }
    case 'act':
      return answer(bodyOf(await takeClick(press.click, desk)));
    case 'form':
      return answer(bodyOf(await takeForm(press, desk)));
    case 'card':
      return answer(bodyOf(await takeCard(press.click, desk)));
  }
}

/** Whatever it says: HTTP 200, for Teams shows a sentence of its own for anything else. */
const answer = (body: object): TurnAnswer => ({ status: 200, body });

function bodyOf(taken: Taken | Shown): object {
  switch (taken.status) {
    case 'shown':
      return card(taken.payload);
    case 'recorded':
      return taken.payload === undefined ? message('') : card(taken.payload);
    case 'working':
      return message(taken.notice.summary);
    case 'refused':
      return error(403, taken.notice.code, taken.notice.summary);
    case 'not taken':
    case 'not shown':
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

/** What was answered, for the text of a response has no lines: the answer itself goes privately. */
function titleOf(payload: unknown): string {
  return rendered.parse(payload).summary.split('\n', 1).join('');
}
