import type { Message, Room } from '../../src/index.ts';
import { tsOf } from './message-ts.ts';
import type { SlackConnection } from './slack-connection.ts';

/** Clocks differ: the message may bear a time just before ours. */
const skew = 60;

/** Our message of this key among the latest 200; undefined where reading is not allowed. */
export async function findPosted(
  { room, key, since, thread }: Wanted,
  { clients }: SlackConnection,
): Promise<Message | undefined> {
  const { history, replies } = clients.notifier.conversations;
  const among = {
    channel: room.id,
    oldest: String(Math.floor(since.getTime() / 1000) - skew),
    include_all_metadata: true,
    limit: 200,
  };
  // A channel's history does not hold what was said in its threads.
  const { messages = [] } =
    thread === undefined ? await history(among) : await replies({ ...among, ts: tsOf(thread) });
  const ts = messages.find(
    ({ metadata, blocks = [] }) =>
      keyOf(metadata?.event_payload) === key ||
      // A file's message takes no metadata.
      blocks.some((block) => block.block_id === key),
  )?.ts;
  return ts === undefined ? undefined : { room, ref: { ts } };
}

type Wanted = {
  readonly room: Room;
  readonly key: string;
  readonly since: Date;
  /** The message whose thread it would be in. */
  readonly thread: Message | undefined;
};

function keyOf(payload: unknown): unknown {
  return typeof payload === 'object' && payload !== null && 'key' in payload
    ? payload.key
    : undefined;
}
