import { z } from 'zod';
import type { ReplyTo } from '../../src/index.ts';
import type { SlackMessage } from './render-card.ts';
import type { SlackConnection } from './slack-connection.ts';

const ref = z.object({ user: z.string() });

/** Shows a message to the one who clicked. Best effort: what matters is on the card. */
export async function tellPrivately(
  to: ReplyTo,
  message: SlackMessage,
  { clients, log }: SlackConnection,
): Promise<void> {
  const place = { channel: to.room, user: ref.parse(to.ref).user, parse: 'none' } as const;
  try {
    await clients.interactive.chat.postEphemeral({ ...place, ...message });
  } catch (error) {
    log.warn({ room: to.room, error: String(error) }, 'a private answer did not reach its reader');
  }
}
