import type { Message, Room } from '../../src/index.ts';
import type { SlackConnection } from './slack-connection.ts';

/** Clocks differ: the message may bear a time just before ours. */
const skew = 60;

/** Our message of this key in the channel's latest 200; undefined where reading is not allowed. */
export async function findPosted(
  room: Room,
  key: string,
  since: Date,
  { clients }: SlackConnection,
): Promise<Message | undefined> {
  const { messages = [] } = await clients.notifier.conversations.history({
    channel: room.id,
    oldest: String(Math.floor(since.getTime() / 1000) - skew),
    include_all_metadata: true,
    limit: 200,
  });
  const ts = messages.find(({ metadata }) => keyOf(metadata?.event_payload) === key)?.ts;
  return ts === undefined ? undefined : { room, ref: { ts } };
}

function keyOf(payload: unknown): unknown {
  return typeof payload === 'object' && payload !== null && 'key' in payload
    ? payload.key
    : undefined;
}
