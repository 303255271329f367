import type { SlackAdmin, SlackChannel, SlackEmulator } from './slack-emulator.ts';
import type { Workspace } from './workspace.ts';

/** What an administrator, or another client, does in this workspace. */
export function admin(ws: Workspace, event: SlackEmulator['event']): SlackAdmin {
  const alter = (id: string, change: Partial<SlackChannel>) => {
    const channel = ws.channels.get(id);
    if (channel !== undefined) ws.channels.set(id, { ...channel, ...change });
    ws.changed();
  };
  return {
    archive: (channel) => alter(channel, { isArchived: true }),
    invite(channel) {
      alter(channel, { withoutApp: false });
      return event({ type: 'member_joined_channel', user: ws.bot.userId, channel });
    },
    share: (channel, shared) => alter(channel, { isExtShared: shared }),
    deleteMessage(channel, ts) {
      ws.messages = ws.messages.filter((one) => one.channel !== channel || one.ts !== ts);
      ws.changed();
    },
    revokeToken(revoked) {
      ws.flags.tokenRevoked = revoked;
    },
    closeEditWindow(closed) {
      ws.flags.editWindowClosed = closed;
    },
    lacksBlocks(types) {
      ws.lacking.clear();
      types.forEach((type) => ws.lacking.add(type));
    },
    withoutScopes(scopes) {
      ws.withoutScopes.clear();
      scopes.forEach((scope) => ws.withoutScopes.add(scope));
    },
    restrictUploads: (to) => void Object.assign(ws.uploads, to),
    deactivate(user) {
      const person = ws.users.get(user);
      if (person !== undefined) ws.users.set(user, { ...person, deleted: true });
      ws.changed();
    },
  };
}
