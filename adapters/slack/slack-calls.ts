import { WebAPIPlatformError } from '@slack/web-api';
import { OutcomeUnknown, type Json, type Message, type Room } from '../../src/index.ts';
import { findPosted } from './find-posted.ts';
import { messageOf } from './message-of.ts';
import { tsOf } from './message-ts.ts';
import type { OpenRooms } from './open-rooms.ts';
import { plainer } from './plainer.ts';
import type { SlackMessage } from './render-card.ts';
import type { SlackConnection } from './slack-connection.ts';
import { slackFault } from './slack-fault.ts';

/** Posting, editing and finding: one attempt each, their failures told in the core's words. */
export type SlackCalls = {
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
  return {
    async post({ room, threadTs }, payload, key, signal) {
      const thread = threadTs === undefined ? {} : { thread_ts: threadTs };
      const metadata = { event_type: 'ringi_message', event_payload: { key } };
      const place = { channel: room.id, ...thread, ...quiet, metadata };
      await opened(room, rooms, connection, signal);
      const post = (message: SlackMessage) => chat.postMessage({ ...place, ...message });
      const sent = abortable(withFallback(payload, post), signal);
      const { ts } = await told(sent, { room, repeatable: false }, connection);
      return { room, ref: { ts: ts ?? '' } };
    },

    async update(message, payload, signal) {
      const { room } = message;
      // Without an explicit `parse`, every update would parse names and links again.
      const place = { channel: room.id, ts: tsOf(message), parse: 'none' } as const;
      await opened(room, rooms, connection, signal);
      const update = (one: SlackMessage) => chat.update({ ...place, ...one });
      const sent = abortable(withFallback(payload, update), signal);
      await told(sent, { room, repeatable: true }, connection);
    },

    async find(room, key, since, thread) {
      const found = findPosted({ room, key, since, thread }, connection).catch((error: unknown) => {
        // Reading history is a permission that need not be given.
        if (isCode(error, 'missing_scope')) return undefined;
        throw error;
      });
      return told(found, { room, repeatable: true }, connection);
    },
  };
}

async function opened(
  room: Room,
  rooms: OpenRooms,
  connection: SlackConnection,
  signal: AbortSignal,
): Promise<void> {
  await told(abortable(rooms.check(room.id), signal), { room, repeatable: true }, connection);
}

type Told = { readonly room: Room; readonly repeatable: boolean };

async function told<T>(call: Promise<T>, about: Told, { clock }: SlackConnection): Promise<T> {
  try {
    return await call;
  } catch (error) {
    const { room, repeatable } = about;
    throw slackFault(error, { room: room.id, repeatable, now: clock.now() });
  }
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

function isCode(error: unknown, code: string): boolean {
  return error instanceof WebAPIPlatformError && error.data.error === code;
}

/** Slack's client takes no signal: the call is left to itself, its outcome unknown. */
function abortable<T>(call: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(new OutcomeUnknown('Slack took too long'));
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    call.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
