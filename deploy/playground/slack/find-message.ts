import type { StoredMessage, Workspace } from './workspace.ts';

/** The message at this place, whoever may see it. */
export function findMessage(channel: string, ts: string, ws: Workspace): StoredMessage | undefined {
  return ws.messages.find((message) => message.channel === channel && message.ts === ts);
}
