import type { Workspace } from './workspace.ts';

/** The id of the direct conversation between the app and this person; opens it if need be. */
export function openDirectMessage(user: string, ws: Workspace): string {
  const id = `D${user.slice(1)}`;
  if (!ws.channels.has(id)) {
    const name = ws.users.get(user)?.name ?? user;
    ws.channels.set(id, { id, name, isDirect: true, members: [user, ws.bot.userId] });
    ws.changed();
  }
  return id;
}
