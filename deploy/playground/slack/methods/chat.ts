import { checkBlocks } from '../check-blocks.ts';
import { addEphemeral } from '../add-ephemeral.ts';
import { dict, type Dict } from '../dict.ts';
import { findMessage } from '../find-message.ts';
import { isMember } from '../is-member.ts';
import { limits } from '../limits.ts';
import { noteMentions } from '../note-mentions.ts';
import { onTheWire } from '../on-the-wire.ts';
import { openDirectMessage } from '../open-direct-message.ts';
import { stringOf } from '../string-of.ts';
import { withIds } from '../with-ids.ts';
import type { StoredMessage, Workspace } from '../workspace.ts';
import type { Answer, Method } from './method.ts';
import { refused } from './refused.ts';

/** The methods of `chat.*` that Ringi may need. */
export const chat: Readonly<Record<string, Method>> = {
  'chat.postMessage': postMessage,
  'chat.update': update,
  'chat.postEphemeral': postEphemeral,
  'chat.delete': remove,
  'chat.getPermalink': permalink,
};

function postMessage(args: Dict, ws: Workspace): Answer {
  const channel = channelOf(args, ws);
  const thread = stringOf(args.thread_ts);
  const problem =
    unpostable(channel, ws) ??
    unwritable(args, ws) ??
    (thread !== '' && findMessage(channel, thread, ws) === undefined
      ? refused('thread_not_found')
      : undefined);
  if (problem !== undefined) return problem;
  const message: StoredMessage = {
    channel,
    ts: ws.nextTs(),
    ...(thread === '' ? {} : { threadTs: thread }),
    ...content(args, ws),
    ...(args.metadata === undefined ? {} : { metadata: dict(args.metadata) }),
    ephemeral: false,
  };
  ws.messages = [...ws.messages, message];
  noteMentions(message, ws);
  ws.changed();
  return { ok: true, channel, ts: message.ts, message: onTheWire(message, ws) };
}

function update(args: Dict, ws: Workspace): Answer {
  const channel = stringOf(args.channel);
  const ts = stringOf(args.ts);
  const old = findMessage(channel, ts, ws);
  if (!ws.channels.has(channel)) return refused('channel_not_found');
  if (old === undefined || old.ephemeral) return refused('message_not_found');
  if (old.userId !== ws.bot.userId) return refused('cant_update_message');
  if (ws.flags.editWindowClosed) return refused('edit_window_closed');
  if (stringOf(args.text).length > limits.updateText) return refused('msg_too_long');
  const problem = unpostable(channel, ws) ?? unwritable(args, ws);
  if (problem !== undefined) return problem;
  const metadata = args.metadata === undefined ? old.metadata : dict(args.metadata);
  // With blocks Slack shows no "edited" mark.
  const edited = old.edited || args.blocks === undefined;
  const message = { ...old, ...content(args, ws), ...(metadata ? { metadata } : {}), edited };
  ws.messages = ws.messages.map((one) => (one === old ? message : one));
  ws.changed();
  return { ok: true, channel, ts, text: message.text, message: onTheWire(message, ws) };
}

function postEphemeral(args: Dict, ws: Workspace): Answer {
  const channel = stringOf(args.channel);
  const user = stringOf(args.user);
  const problem = unpostable(channel, ws) ?? unwritable(args, ws);
  if (problem !== undefined) return problem;
  if (!isMember(user, channel, ws)) return refused('user_not_in_channel');
  const ts = addEphemeral({ channel, user, ...content(args, ws) }, ws);
  return { ok: true, message_ts: ts };
}

function remove(args: Dict, ws: Workspace): Answer {
  const message = findMessage(stringOf(args.channel), stringOf(args.ts), ws);
  if (message === undefined) return refused('message_not_found');
  if (message.userId !== ws.bot.userId) return refused('cant_delete_message');
  ws.messages = ws.messages.filter((one) => one !== message);
  ws.changed();
  return { ok: true, channel: message.channel, ts: message.ts };
}

function permalink(args: Dict, ws: Workspace): Answer {
  const channel = stringOf(args.channel);
  const ts = stringOf(args.message_ts);
  if (!ws.channels.has(channel)) return refused('channel_not_found');
  if (findMessage(channel, ts, ws) === undefined) return refused('message_not_found');
  const host = `${ws.team.name.toLowerCase()}.slack.com`;
  const link = `https://${host}/archives/${channel}/p${ts.replace('.', '')}`;
  return { ok: true, channel, permalink: link };
}

/** A channel's id, or the direct conversation of a person's id. */
function channelOf(args: Dict, ws: Workspace): string {
  const channel = stringOf(args.channel);
  return ws.users.has(channel) ? openDirectMessage(channel, ws) : channel;
}

function unpostable(id: string, ws: Workspace): Answer | undefined {
  const channel = ws.channels.get(id);
  if (channel === undefined) return refused('channel_not_found');
  if (!isMember(ws.bot.userId, id, ws)) return refused('not_in_channel');
  return channel.isArchived === true ? refused('is_archived') : undefined;
}

function unwritable(args: Dict, ws: Workspace): Answer | undefined {
  const blocks = args.blocks;
  const empty = !Array.isArray(blocks) || blocks.length === 0;
  if (empty && stringOf(args.text) === '') return refused('no_text');
  if (JSON.stringify(args.metadata ?? '').length > limits.metadata) {
    return refused('metadata_too_large');
  }
  if (blocks === undefined) return undefined;
  const problems = checkBlocks(blocks, 'message', ws.lacking);
  return problems.length === 0 ? undefined : refused('invalid_blocks', problems);
}

function content(args: Dict, ws: Workspace) {
  return {
    userId: ws.bot.userId,
    bot: true,
    text: stringOf(args.text).slice(0, limits.postText),
    blocks: withIds(args.blocks, ws.nextId),
    edited: false,
  };
}
