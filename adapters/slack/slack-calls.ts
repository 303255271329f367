import type { Json, Message, Room } from '../../src/index.ts';
import { attempt } from './attempt.ts';
import { findPosted } from './find-posted.ts';
import { isCode } from './is-code.ts';
import { messageOf } from './message-of.ts';
import { tsOf } from './message-ts.ts';
import type { OpenRooms } from './open-rooms.ts';
import { plainer } from './plainer.ts';
import type { SlackMessage } from './render-card.ts';
import type { SlackConnection } from './slack-connection.ts';

/** Posting, editing and finding: one attempt each, their failures told in the core's words. */
export type SlackCalls = {
  /** Throws where nothing may hang: in a channel shared with another company. */
  opened(room: Room, signal: AbortSignal): Promise<void>;
  post(to: Destination, payload: Json, key: string, signal: AbortSignal): Promise<Message>;
  update(message: Message, payload: Json, signal: AbortSignal): Promise<void>;
  find(room: Room, key: string, since: Date, thread?: Message): Promise<Message | undefined>;
};
export type Destination = { readonly room: Room; readonly threadTs?: string };

/** Nothing in a card is guessed at, and nothing in it unfolds. */
const quiet = { parse: 'none', unfurl_links: false, unfurl_media: false } as const;

/** So long a workspace that refused the newer blocks is spared them, in milliseconds. */
const spared = 10 * 60_000;

/** The calls that change what people see, in rooms that are not shared with another company. */
export function slackCalls(connection: SlackConnection, rooms: OpenRooms): SlackCalls {
  const { chat } = connection.clients.notifier;
  const withFallback = fallingBack(connection);
  const opened = (room: Room, signal: AbortSignal) =>
    attempt(rooms.check(room.id), { room, repeatable: true, signal }, connection);
  return {
    opened,

    async post({ room, threadTs }, payload, key, signal) {
      const thread = threadTs === undefined ? {} : { thread_ts: threadTs };
      const metadata = { event_type: 'ringi_message', event_payload: { key } };
      const place = { channel: room.id, ...thread, ...quiet, metadata };
      await opened(room, signal);
      const post = (message: SlackMessage) => chat.postMessage({ ...place, ...message });
      const sent = withFallback(payload, post);
      const { ts } = await attempt(sent, { room, repeatable: false, signal }, connection);
      return { room, ref: { ts: ts ?? '' } };
    },

    async update(message, payload, signal) {
      const { room } = message;
      // Without an explicit `parse`, every update would parse names and links again.
      const place = { channel: room.id, ts: tsOf(message), parse: 'none' } as const;
      await opened(room, signal);
      const update = (one: SlackMessage) => chat.update({ ...place, ...one });
      await attempt(withFallback(payload, update), { room, repeatable: true, signal }, connection);
    },

    async find(room, key, since, thread) {
      const found = findPosted({ room, key, since, thread }, connection).catch((error: unknown) => {
        // Reading history is a permission that need not be given.
        if (isCode(error, 'missing_scope')) return undefined;
        throw error;
      });
      return attempt(found, { room, repeatable: true }, connection);
    },
  };
}

/**
 * Refused for its blocks, nothing was posted: once more, without those a workspace may lack. They
 * are left out at once from then on, for two calls in one second may be one too many.
 */
function fallingBack({ clock }: SlackConnection) {
  let plainUntil = 0;
  return async <T>(payload: Json, send: (message: SlackMessage) => Promise<T>): Promise<T> => {
    const message = messageOf(payload);
    if (clock.now().getTime() < plainUntil) return send(plainer(message));
    try {
      return await send(message);
    } catch (error) {
      if (!isCode(error, 'invalid_blocks')) throw error;
      plainUntil = clock.now().getTime() + spared;
      return send(plainer(message));
    }
  };
}
