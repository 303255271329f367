import type { Workspace } from './workspace.ts';

/** The name behind an id: a person, the app, a group or a channel; the id itself if nobody's. */
export function nameOf(id: string, ws: Workspace): string {
  if (id === ws.bot.userId) return ws.bot.name;
  return (
    ws.users.get(id)?.name ??
    ws.usergroups.find((group) => group.id === id)?.handle ??
    ws.channels.get(id)?.name ??
    id
  );
}
