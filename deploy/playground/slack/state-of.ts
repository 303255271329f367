import { asDrawn } from './as-drawn.ts';
import { dict } from './dict.ts';
import { isMember } from './is-member.ts';
import type { SlackState } from './slack-emulator.ts';
import type { StoredMessage, Workspace } from './workspace.ts';

/** What this person's client shows, as plain JSON. */
export function stateOf(userId: string, ws: Workspace): SlackState {
  const channels = [...ws.channels.values()].filter(({ id }) => isMember(userId, id, ws));
  const seen = new Set(channels.map(({ id }) => id));
  const visible = ({ channel, onlyFor }: StoredMessage) =>
    seen.has(channel) && (onlyFor === undefined || onlyFor === userId);
  return structuredClone({
    team: ws.team,
    me: userId,
    users: [...ws.users.values()],
    usergroups: ws.usergroups,
    channels,
    messages: ws.messages.filter(visible).map(asSeen),
    modal: ws.views.get(userId)?.at(-1) ?? null,
    modalsBelow: ws.views.get(userId)?.slice(0, -1) ?? [],
    mentions: ws.mentions.get(userId) ?? [],
  });
}

function asSeen({ onlyFor: _onlyFor, metadata: _metadata, ...message }: StoredMessage) {
  const blocks = message.blocks.map((block) => ({ ...dict(asDrawn(block)), type: block.type }));
  return { ...message, blocks };
}
