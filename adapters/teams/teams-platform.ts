import { NotInstalled } from '../../src/index.ts';
import type { ChatPlatform, FileReader, Json, Message, Room } from '../../src/index.ts';
import { z } from 'zod';
import type { Connector } from './connector.ts';
import { handOn } from './hand-on.ts';
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
  /** Links to the files that notes hand on; its `Later` would be taken for Teams's own. */
  readonly files: FileReader;
};
/** Something to be shown in a room. */
type Posting = { readonly room: Room; readonly payload: Json; readonly signal: AbortSignal };

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
  const { appId, tenant, call } = options;
  return {
    name: 'teams',
    rooms: ({ rooms }) => (rooms['teams'] ?? []).map((id) => ({ platform: 'teams', id })),
    render: toCard,
    renderNote: (note, locale, url) => toNote(note, locale, tenant, url),
    renderAnswer: toAnswer,

    post: (room, payload, _key, signal) =>
      isChannel(room)
        ? newThread({ room, payload, signal }, options)
        : into(room.id, { room, payload, signal }, options),

    async update({ room, ref }, payload, signal) {
      const { conversation, id } = messageRef.parse(ref);
      const { serviceUrl } = await installed(room, options);
      const path = `/conversations/${encodeURIComponent(conversation)}/activities/${id}`;
      const body = { ...messageActivity(payload), id };
      await call({ serviceUrl, method: 'PUT', path, body, room: room.id, signal });
    },

    async reply({ room, ref }, payload, _key, signal) {
      const said = await handOn(payload, options.files);
      const { conversation } = messageRef.parse(ref);
      return into(conversation, { room, payload: said, signal }, options);
    },

    async tell({ ref }, notice, locale) {
      const activity = messageActivity(toNotice(notice, locale));
      await privately(activity, replyRef.parse(ref), { appId, call });
    },

    idOf: ({ ref }) => messageRef.parse(ref).id,
    link: (message) => linkTo(message, tenant),
  };
}

/** Channels have threads; group and personal chats have none. */
const isChannel = ({ id }: Room): boolean => /@thread\.(tacv2|skype)$/.test(id);

async function installed(room: Room, options: TeamsPlatformOptions): Promise<Installation> {
  const kept = await options.installationOf(room);
  if (kept === undefined) throw new NotInstalled(room.id);
  return installation.parse(kept);
}

async function newThread({ room, payload, signal }: Posting, options: TeamsPlatformOptions) {
  const { serviceUrl, group, tenant } = await installed(room, options);
  const body = {
    isGroup: true,
    bot: { id: `28:${options.appId}` },
    tenantId: tenant,
    channelData: { channel: { id: room.id }, tenant: { id: tenant } },
    activity: messageActivity(payload),
  };
  const path = '/conversations';
  const call = { serviceUrl, method: 'POST', path, body, room: room.id, signal } as const;
  const { id: conversation, activityId } = created.parse(await options.call(call));
  return messageOf(room, conversation, activityId ?? rootOf(conversation) ?? '', group);
}

async function into(
  conversation: string,
  { room, payload, signal }: Posting,
  options: TeamsPlatformOptions,
) {
  const { serviceUrl, group } = await installed(room, options);
  const path = `/conversations/${encodeURIComponent(conversation)}/activities`;
  const body = messageActivity(payload);
  const call = { serviceUrl, method: 'POST', path, body, room: room.id, signal } as const;
  return messageOf(room, conversation, sent.parse(await options.call(call)).id, group);
}

function messageOf(room: Room, conversation: string, id: string, group?: string): Message {
  return { room, ref: { conversation, id, ...(group === undefined ? {} : { group }) } };
}

const rootOf = (conversation: string): string | undefined => conversation.split(';messageid=')[1];

function linkTo({ room, ref }: Message, tenant: string): string {
  const { id, conversation, group } = messageRef.parse(ref);
  const query = new URLSearchParams({
    tenantId: tenant,
    ...(group === undefined ? {} : { groupId: group }),
    parentMessageId: rootOf(conversation) ?? id,
  });
  const channel = encodeURIComponent(room.id);
  return `https://teams.microsoft.com/l/message/${channel}/${id}?${query.toString()}`;
}
