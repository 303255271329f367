import type { StoredMessage, Workspace } from './workspace.ts';

/** Shows a message to one person only. Answers its time stamp. */
export function addEphemeral({ channel, user, text, blocks }: Ephemeral, ws: Workspace): string {
  const message: StoredMessage = {
    channel,
    ts: ws.nextTs(),
    userId: ws.bot.userId,
    bot: true,
    text,
    blocks,
    edited: false,
    ephemeral: true,
    onlyFor: user,
  };
  ws.messages = [...ws.messages, message];
  ws.changed();
  return message.ts;
}
type Ephemeral = { readonly channel: string; readonly user: string } & Pick<
  StoredMessage,
  'text' | 'blocks'
>;
