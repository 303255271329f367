import { NotInstalled } from '../../src/index.ts';
import type { ChatPlatform, Json, Message, Room } from '../../src/index.ts';
import { z } from 'zod';
import type { Connector } from './connector.ts';
import { installation } from './installation.ts';
import type { Installation } from './installation.ts';
import { messageActivity } from './message-activity.ts';
import { privately } from './privately.ts';
import { replyRef } from './reply-ref.ts';
import { toAnswer } from './to-answer.ts';
import { toCard } from './to-card.ts';
import { toNote } from './to-note.ts';
import { toNotice } from './to-notice.ts';

/** What the platform stands on; `installationOf` reads what the listener told the bot to keep. */
export type TeamsPlatformOptions = {
  readonly appId: string;
  /** Entra tenant whose accounts may be mentioned. */
  readonly tenant: string;
  readonly call: Connector;
  readonly installationOf: (room: Room) => Promise<Json | undefined>;
};

const created = z.object({ id: z.string(), activityId: z.string().optional() });
const sent = z.object({ id: z.string() });
/** `conversation` includes the thread; `group` is the team's Entra group. */
const messageRef = z.object({
  conversation: z.string(),
  id: z.string(),
  group: z.string().optional(),
});

/** Cards out: one attempt each; what it throws is the core's to act on. */
export function teamsPlatform(options: TeamsPlatformOptions): ChatPlatform {
  const { appId, tenant, call, installationOf } = options;

  async function installed(room: Room): Promise<Installation> {
    const kept = await installationOf(room);
    if (kept === undefined) throw new NotInstalled(room.id);
    return installation.parse(kept);
  }

  async function into(conversation: string, room: Room, payload: Json, signal: AbortSignal) {
    const { serviceUrl, group } = await installed(room);
    const path = `/conversations/${encodeURIComponent(conversation)}/activities`;
    const body = messageActivity(payload);
    const answer = await call({ serviceUrl, method: 'POST', path, body, room: room.id, signal });
    const { id } = sent.parse(answer);
    return { room, ref: { conversation, id, ...(group === undefined ? {} : { group }) } };
  }

  return {
    name: 'teams',
    rooms: ({ rooms }) => (rooms['teams'] ?? []).map((id) => ({ platform: 'teams', id })),
    render: toCard,
    renderNote: (note, locale) => toNote(note, locale, tenant),
    renderAnswer: toAnswer,

    async post(room, payload, _key, signal) {
      if (!isChannel(room)) return into(room.id, room, payload, signal);
      const { serviceUrl, group, tenant: home } = await installed(room);
      const body = {
        isGroup: true,
        bot: { id: `28:${appId}` },
        tenantId: home,
        channelData: { channel: { id: room.id }, tenant: { id: home } },
        activity: messageActivity(payload),
      };
      const path = '/conversations';
      const thread = created.parse(
        await call({ serviceUrl, method: 'POST', path, body, room: room.id, signal }),
      );
      const id = thread.activityId ?? thread.id.split(';messageid=')[1] ?? '';
      const conversation = thread.id;
      return { room, ref: { conversation, id, ...(group === undefined ? {} : { group }) } };
    },

    async update({ room, ref }, payload, signal) {
      const { conversation, id } = messageRef.parse(ref);
      const { serviceUrl } = await installed(room);
      const path = `/conversations/${encodeURIComponent(conversation)}/activities/${id}`;
      const body = { ...messageActivity(payload), id };
      await call({ serviceUrl, method: 'PUT', path, body, room: room.id, signal });
    },

    reply: ({ room, ref }, payload, _key, signal) =>
      into(messageRef.parse(ref).conversation, room, payload, signal),

    async tell({ ref }, notice, locale) {
      const activity = messageActivity(toNotice(notice, locale));
      await privately(activity, replyRef.parse(ref), { appId, call });
    },

    link: ({ room, ref }: Message) => {
      const { id, conversation, group } = messageRef.parse(ref);
      const root = conversation.split(';messageid=')[1] ?? id;
      const query = new URLSearchParams({
        tenantId: tenant,
        ...(group === undefined ? {} : { groupId: group }),
        parentMessageId: root,
      });
      const channel = encodeURIComponent(room.id);
      return `https://teams.microsoft.com/l/message/${channel}/${id}?${query.toString()}`;
    },
  };
}

/** Channels have threads; group and personal chats have none. */
const isChannel = ({ id }: Room): boolean => /@thread\.(tacv2|skype)$/.test(id);
