import type { Workspace } from './workspace.ts';

/** Whether this account is in this channel; a guest of another company only where it is shared. */
export function isMember(user: string, channelId: string, ws: Workspace): boolean {
  const channel = ws.channels.get(channelId);
  const person = ws.users.get(user);
  if (channel === undefined) return false;
  if (user === ws.bot.userId) return channel.withoutApp !== true;
  if (person === undefined || person.deleted === true) return false;
  if (channel.members !== undefined) return channel.members.includes(user);
  return (person.team ?? ws.team.id) === ws.team.id || channel.isExtShared === true;
}
