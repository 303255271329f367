import { isMember } from './is-member.ts';
import { dict } from './dict.ts';
import type { StoredMessage, Workspace } from './workspace.ts';

/** Notifies everybody whom a new message mentions: in its text, its mrkdwn and its rich text. */
export function noteMentions(message: StoredMessage, ws: Workspace): void {
  const found = [...inMarkup(message.text), ...inBlocks(message.blocks)];
  const people = new Set(found.flatMap((target) => whom(target, message.channel, ws)));
  for (const user of people) {
    if (message.onlyFor !== undefined && message.onlyFor !== user) continue;
    const mention = { channel: message.channel, ts: message.ts, by: message.userId };
    ws.mentions.set(user, [...(ws.mentions.get(user) ?? []), mention]);
  }
}

function whom(target: string, channel: string, ws: Workspace): readonly string[] {
  if (['here', 'channel', 'everyone'].includes(target)) {
    return [...ws.users.keys()].filter((id) => isMember(id, channel, ws));
  }
  const group = ws.usergroups.find(({ id }) => id === target);
  return group?.users ?? (ws.users.has(target) ? [target] : []);
}

const markup = /<(?:@|!subteam\^|!)([A-Za-z0-9]+)[^>]*>/g;

function inMarkup(text: string): readonly string[] {
  return [...text.matchAll(markup)].map(([, target = '']) => target);
}

function inBlocks(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(inBlocks);
  const block = dict(value);
  if (block.type === 'mrkdwn') return inMarkup(String(block.text));
  if (block.type === 'user') return [String(block.user_id)];
  if (block.type === 'usergroup') return [String(block.usergroup_id)];
  if (block.type === 'broadcast') return [String(block.range)];
  return Object.values(block).flatMap((inner) =>
    typeof inner === 'object' ? inBlocks(inner) : [],
  );
}
