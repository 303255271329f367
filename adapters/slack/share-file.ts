import { Impossible, OutcomeUnknown, type Message, type Room } from '../../src/index.ts';
import { attempt } from './attempt.ts';
import { isCode } from './is-code.ts';
import { plainer } from './plainer.ts';
import type { SlackMessage } from './render-card.ts';
import type { SlackConnection } from './slack-connection.ts';

/** Shares uploaded files in threads, each with the note that hands it on as its message. */
export type FileShares = {
  /** The file that was to be shared under this key just now, and whose answer was lost. */
  begun(key: string): string | undefined;
  share(file: string, sharing: Sharing): Promise<Message>;
};
export type Thread = { readonly room: Room; readonly threadTs: string };
export type Sharing = {
  readonly to: Thread;
  readonly message: SlackMessage;
  readonly key: string;
  readonly signal: AbortSignal;
};

/** So long Slack surely keeps an upload that nobody has completed, in milliseconds. */
const keeps = 5 * 60_000;

/**
 * Slack completes an upload once. So a share whose answer was lost is made once more, with the same
 * file: if Slack refuses that, it hangs already.
 */
export function fileShares(connection: SlackConnection): FileShares {
  const unanswered = new Map<string, { readonly file: string; readonly at: number }>();
  const now = () => connection.clock.now().getTime();
  return {
    begun(key) {
      for (const [one, { at }] of unanswered) if (at < now() - keeps) unanswered.delete(one);
      return unanswered.get(key)?.file;
    },
    async share(file, sharing) {
      const { to, key, signal } = sharing;
      const again = unanswered.has(key);
      const about = { room: to.room, repeatable: false, signal };
      try {
        await attempt(complete(file, sharing, connection), about, connection);
      } catch (error) {
        if (error instanceof OutcomeUnknown && !again) unanswered.set(key, { file, at: now() });
        if (!again || !(error instanceof Impossible)) throw error;
      }
      unanswered.delete(key);
      // It hangs a moment later, and nothing here says under which time stamp.
      return { room: to.room, ref: { file } };
    },
  };
}

/** With the note's own blocks, by whose id it is found; where they are refused, with its text. */
async function complete(
  file: string,
  { to, message, key }: Sharing,
  { clients }: SlackConnection,
): Promise<void> {
  const place = {
    channel_id: to.room.id,
    thread_ts: to.threadTs,
    files: [{ id: file }] satisfies [{ id: string }],
  };
  const blocks = plainer(message).blocks.map((block, n) =>
    n === 0 ? { ...block, block_id: key } : block,
  );
  try {
    await clients.notifier.files.completeUploadExternal({ ...place, blocks });
  } catch (error) {
    if (!isCode(error, 'invalid_blocks')) throw error;
    const said = { ...place, initial_comment: message.text };
    await clients.notifier.files.completeUploadExternal(said);
  }
}
