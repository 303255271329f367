import type { RespondFn } from '@slack/bolt';
import { z } from 'zod';
import { answerPrivately } from './answer-privately.ts';
import type { Ack, Counter } from './counter.ts';

const command = z.object({
  team_id: z.string(),
  user_id: z.string(),
  channel_id: z.string(),
  text: z.string().default(''),
});

/** `/ringi …` was typed. Acknowledges at once, because an answer may take longer. */
export async function takeCommand(
  body: unknown,
  ack: Ack,
  respond: RespondFn,
  counter: Counter,
): Promise<void> {
  await ack();
  const { team_id, user_id, channel_id, text } = command.parse(body);
  const account = { platform: 'slack', tenant: team_id, id: user_id };
  const room = { platform: 'slack', id: channel_id };
  return answerPrivately({ account, room, text }, respond, counter);
}
