import type { FileRead, FileReader, Json, Message, NoteFile } from '../../src/index.ts';
import { attempt } from './attempt.ts';
import { fileName } from './file-name.ts';
import { fileOf } from './file-of.ts';
import { messageOf } from './message-of.ts';
import { refusalOf } from './refusal-of.ts';
import { fileShares, type FileShares, type Sharing, type Thread } from './share-file.ts';
import type { SlackCalls } from './slack-calls.ts';
import type { SlackConnection } from './slack-connection.ts';
import { uploadFile } from './upload-file.ts';
import { withoutFile } from './without-file.ts';

/** What the files of notes are handed on with. */
export type HandingOn = {
  readonly connection: SlackConnection;
  readonly calls: SlackCalls;
  readonly files: FileReader;
  /** Told when the workspace takes no file: why, and what would mend it. */
  readonly refused: (why: string) => Promise<void>;
};

/** How long a link works where the file itself may not hang, in seconds. */
const linkLasts = 3_600;

/**
 * Puts notes into threads, once each, with the file they hand on. What cannot be read is said, and
 * what the workspace does not take gets a link.
 */
export function handOn(tools: HandingOn) {
  const shares = fileShares(tools.connection);
  return async (to: Thread, payload: Json, key: string, signal: AbortSignal): Promise<Message> => {
    const file = fileOf(payload);
    if (file === undefined) return tools.calls.post(to, payload, key, signal);
    await tools.calls.opened(to.room, signal);
    const sharing = { to, message: messageOf(payload), key, signal };
    const begun = shares.begun(key);
    return begun === undefined ? hang(file, sharing, shares, tools) : shares.share(begun, sharing);
  };
}

async function hang(
  file: NoteFile,
  sharing: Sharing,
  shares: FileShares,
  { connection, calls, files, refused }: HandingOn,
): Promise<Message> {
  const { to, message, key, signal } = sharing;
  const about = { room: to.room, repeatable: true, signal };
  const read = asWritten(await attempt(files.read(file), about, connection), file);
  if ('unreadable' in read) {
    const facts = { file: file.uri, because: read.unreadable };
    connection.log.warn(facts, 'a file that a note hands on cannot be read');
    return calls.post(to, withoutFile(message, file), key, signal);
  }
  try {
    const { bytes } = read;
    const id = await uploadFile({ name: fileName(file.name), bytes }, to, signal, connection);
    return await shares.share(id, sharing);
  } catch (error) {
    const why = refusalOf(error);
    if (why === undefined) throw error;
    const url = await files.link(file, linkLasts);
    const hung = await calls.post(to, withoutFile(message, file, url), key, signal);
    // The note hangs: what its operators cannot be told now is told with the next file.
    await refused(why).catch((cause: unknown) => {
      connection.log.warn({ why, error: String(cause) }, 'a refused file could not be told of');
    });
    return hung;
  }
}

/** What was put in its place since the note was written is not what the note tells of. */
function asWritten(read: FileRead, { digest }: NoteFile): FileRead {
  if ('unreadable' in read || digest === undefined || digest === read.digest) return read;
  return { unreadable: 'not the file it was' };
}
