import type { RespondFn } from '@slack/bolt';
import type { Asking } from '../../src/index.ts';
import type { Counter } from './counter.ts';
import { messageOf } from './message-of.ts';

/** Answers a command for the one who asked, in the place where they asked. */
export async function answerPrivately(
  asking: Asking,
  respond: RespondFn,
  { bot }: Counter,
): Promise<void> {
  const { text, blocks } = messageOf(await bot.answer(asking));
  const privately = { response_type: 'ephemeral', replace_original: false } as const;
  await respond({ ...privately, text, blocks: [...blocks] });
}
