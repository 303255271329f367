import { WebAPIPlatformError } from '@slack/web-api';
import { z } from 'zod';
import {
  OutcomeUnknown,
  type ChatPlatform,
  type Json,
  type Locale,
  type Message,
  type Room,
} from '../../src/index.ts';
import type { Drawing } from './drawing.ts';
import { findPosted } from './find-posted.ts';
import { messageOf } from './message-of.ts';
import { openRooms } from './open-rooms.ts';
import { plainer } from './plainer.ts';
import { renderAnswer } from './render-answer.ts';
import { renderCard, type SlackMessage } from './render-card.ts';
import { renderNote } from './render-note.ts';
import { renderNotice } from './render-notice.ts';
import type { SlackConnection } from './slack-connection.ts';
import { slackFault } from './slack-fault.ts';

export type SlackPlatformOptions = {
  readonly connection: SlackConnection;
  /** Ids of Slack user groups, by the name of Ringi's group. */
  readonly usergroups?: Readonly<Record<string, string>>;
};

/** Cards out: one attempt each; `Later`, `Gone` and `OutcomeUnknown` are the core's to act on. */
export function slackPlatform({ connection, usergroups = {} }: SlackPlatformOptions): ChatPlatform {
  const { clients, clock, log } = connection;
  const rooms = openRooms(clients, clock);
  const drawing = (locale: Locale): Drawing => ({
    locale,
    team: connection.workspace?.teamId,
    usergroups,
  });

  /** One call in an open room, with its failure told in the core's words. */
  async function call<T>(
    room: Room,
    repeatable: boolean,
    signal: AbortSignal,
    make: () => Promise<T>,
  ) {
    try {
      await abortable(rooms.check(room.id), signal);
    } catch (error) {
      throw slackFault(error, { room: room.id, repeatable: true, now: clock.now() });
    }
    try {
      return await abortable(make(), signal);
    } catch (error) {
      throw slackFault(error, { room: room.id, repeatable, now: clock.now() });
    }
  }

  async function send(to: Destination, payload: Json, key: string, signal: AbortSignal) {
    const { room } = to;
    const metadata = { event_type: 'ringi_message', event_payload: { key } };
    const thread = to.threadTs === undefined ? {} : { thread_ts: to.threadTs };
    const { ts } = await call(room, false, signal, () =>
      withFallback(payload, (message) =>
        clients.notifier.chat.postMessage({
          channel: room.id,
          ...thread,
          ...quiet,
          metadata,
          ...message,
        }),
      ),
    );
    return { room, ref: { ts: ts ?? '' } };
  }

  return {
    name: 'slack',
    rooms: ({ rooms: { slack: ids = [] } }) =>
      ids.filter((id) => !rooms.refused(id)).map((id) => ({ platform: 'slack', id })),
    render: (card) => renderCard(card, drawing(card.locale)),
    renderNote: (note, locale) => renderNote(note, drawing(locale)),
    renderAnswer: (answer, locale) => renderAnswer(answer, drawing(locale)),

    post: (room, payload, key, signal) => send({ room }, payload, key, signal),
    reply: (message, payload, key, signal) =>
      send({ room: message.room, threadTs: tsOf(message) }, payload, key, signal),

    async update(message, payload, signal) {
      const place = { channel: message.room.id, ts: tsOf(message) };
      await call(message.room, true, signal, () =>
        // Without an explicit `parse`, every update would parse names and links again.
        withFallback(payload, (one) =>
          clients.notifier.chat.update({ ...place, parse: 'none', ...one }),
        ),
      );
    },

    async find(room, key, since) {
      try {
        return await findPosted(room, key, since, connection);
      } catch (error) {
        // Reading history is a permission that need not be given.
        if (error instanceof WebAPIPlatformError && error.data.error === 'missing_scope')
          return undefined;
        throw slackFault(error, { room: room.id, repeatable: true, now: clock.now() });
      }
    },

    async tell(to, notice, locale) {
      const { user } = replyRef.parse(to.ref);
      const message = renderNotice(notice, drawing(locale));
      try {
        await clients.interactive.chat.postEphemeral({
          channel: to.room,
          user,
          parse: 'none',
          ...message,
        });
      } catch (error) {
        log.warn(
          { room: to.room, error: String(error) },
          'a private answer did not reach its reader',
        );
      }
    },

    link(message) {
      const host = connection.workspace?.url ?? 'https://slack.com/';
      return `${host}archives/${message.room.id}/p${tsOf(message).replace('.', '')}`;
    },
  };
}

type Destination = { readonly room: Room; readonly threadTs?: string };

/** Nothing in a card is guessed at, and nothing in it unfolds. */
const quiet = { parse: 'none', unfurl_links: false, unfurl_media: false } as const;

const messageRef = z.object({ ts: z.string() });
const replyRef = z.object({ user: z.string() });

function tsOf({ ref }: Message): string {
  return messageRef.parse(ref).ts;
}

async function withFallback<T>(
  payload: Json,
  send: (message: SlackMessage) => Promise<T>,
): Promise<T> {
  const message = messageOf(payload);
  try {
    return await send(message);
  } catch (error) {
    // Refused as a whole, so nothing was posted: once more, without the blocks it may lack.
    if (error instanceof WebAPIPlatformError && error.data.error === 'invalid_blocks') {
      return send(plainer(message));
    }
    throw error;
  }
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
