import type { Dict } from '../dict.ts';
import { isMember } from '../is-member.ts';
import { onTheWire } from '../on-the-wire.ts';
import { openDirectMessage } from '../open-direct-message.ts';
import type { SlackChannel } from '../slack-emulator.ts';
import { stringOf } from '../string-of.ts';
import type { StoredMessage, Workspace } from '../workspace.ts';
import type { Answer, Method } from './method.ts';
import { refused } from './refused.ts';

/** The methods of `conversations.*` that Ringi may need. */
export const conversations: Readonly<Record<string, Method>> = {
  'conversations.info': (args, ws) => {
    const channel = ws.channels.get(stringOf(args.channel));
    if (channel === undefined) return refused('channel_not_found');
    return { ok: true, channel: described(channel, ws) };
  },
  'conversations.open': (args, ws) => {
    const [user = ''] = stringOf(args.users).split(',');
    if (!ws.users.has(user)) return refused('user_not_found');
    return { ok: true, channel: { id: openDirectMessage(user, ws) } };
  },
  'conversations.members': (args, ws) => {
    const channel = stringOf(args.channel);
    if (!ws.channels.has(channel)) return refused('channel_not_found');
    const members = [...ws.users.keys()].filter((id) => isMember(id, channel, ws));
    return { ok: true, members, response_metadata: { next_cursor: '' } };
  },
  'conversations.history': history(({ threadTs }) => threadTs === undefined),
  'conversations.replies': (args, ws) => {
    const root = stringOf(args.ts);
    const inThread = ({ ts, threadTs }: StoredMessage) => ts === root || threadTs === root;
    if (!ws.messages.some(({ ts }) => ts === root)) return refused('thread_not_found');
    return history(inThread, 'oldest first')(args, ws);
  },
};

function history(wanted: (message: StoredMessage) => boolean, order = 'newest first'): Method {
  return (args: Dict, ws: Workspace): Answer => {
    const channel = stringOf(args.channel);
    if (!ws.channels.has(channel)) return refused('channel_not_found');
    if (!isMember(ws.bot.userId, channel, ws)) return refused('not_in_channel');
    const oldest = Number(stringOf(args.oldest) || 0);
    const latest = Number(stringOf(args.latest) || Infinity);
    const found = ws.messages.filter(
      (message) =>
        message.channel === channel &&
        !message.ephemeral &&
        Number(message.ts) >= oldest &&
        Number(message.ts) <= latest &&
        wanted(message),
    );
    const limit = Number(args.limit ?? 100);
    const page = order === 'newest first' ? found.toReversed() : found;
    const all = stringOf(args.include_all_metadata) === 'true';
    const messages = page.slice(0, limit).map((message) => {
      const { metadata, ...rest } = onTheWire(message, ws);
      // Without being asked for, the metadata's content stays hidden.
      return all && metadata !== undefined ? { ...rest, metadata } : rest;
    });
    return { ok: true, messages, has_more: page.length > limit };
  };
}

function described({ id, name, ...channel }: SlackChannel, ws: Workspace): Dict {
  return {
    id,
    name,
    is_channel: channel.isDirect !== true,
    is_im: channel.isDirect === true,
    is_archived: channel.isArchived === true,
    is_shared: channel.isExtShared === true,
    is_ext_shared: channel.isExtShared === true,
    is_org_shared: false,
    is_private: false,
    is_member: isMember(ws.bot.userId, id, ws),
    context_team_id: ws.team.id,
  };
}
