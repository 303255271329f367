import { checkBlocks } from '../check-blocks.ts';
import type { Dict } from '../dict.ts';
import { dicts } from '../dicts.ts';
import { fileKind } from '../file-kind.ts';
import { findMessage } from '../find-message.ts';
import { isMember } from '../is-member.ts';
import { limits } from '../limits.ts';
import { noteMentions } from '../note-mentions.ts';
import { stringOf } from '../string-of.ts';
import { withIds } from '../with-ids.ts';
import type { StoredFile, StoredMessage, Workspace } from '../workspace.ts';
import type { Answer, Method } from './method.ts';
import { refused } from './refused.ts';

/** The two methods around the bytes of a file. */
export const files: Readonly<Record<string, Method>> = {
  'files.getUploadURLExternal': ticket,
  'files.completeUploadExternal': complete,
};

/** An address that takes the bytes once; nobody sees the file before it is completed. */
function ticket(args: Dict, ws: Workspace): Answer {
  const name = stringOf(args.filename);
  const size = Number(stringOf(args.length));
  if (name === '' || !(Number.isInteger(size) && size > 0)) return refused('missing_argument');
  const problem = forbidden(name, ws);
  if (problem !== undefined) return problem;
  if (size > ws.uploads.maxBytes) return refused('file_upload_size_restricted');
  const id = ws.nextId('F');
  const file = { id, name, title: name, size, ...fileKind(name), at: ws.now().getTime() };
  ws.files.set(id, file);
  return { ok: true, upload_url: `${ws.url}/upload/v1/${id}`, file_id: id };
}

/** Once for each file, after its bytes are there; with a channel it is shared at once. */
function complete(args: Dict, ws: Workspace): Answer {
  const wanted = dicts(args.files);
  if (wanted.length === 0) return refused('invalid_arguments');
  const named = wanted.map(({ id, title }) => ({ file: ws.files.get(stringOf(id)), title }));
  const channel = stringOf(args.channel_id);
  const problem =
    (channel === '' ? undefined : unshareable(channel, stringOf(args.thread_ts), ws)) ??
    unwritable(args, ws) ??
    named.map(({ file }) => unfinished(file, ws)).find((one) => one !== undefined);
  if (problem !== undefined) return problem;
  const done = named.flatMap(({ file, title }): readonly StoredFile[] =>
    file === undefined ? [] : [{ ...file, title: stringOf(title) || file.title, completed: true }],
  );
  for (const file of done) ws.files.set(file.id, file);
  if (channel !== '') share(done, args, ws);
  return { ok: true, files: done.map(({ id, title }) => ({ id, title })) };
}

function forbidden(name: string, { uploads }: Workspace): Answer | undefined {
  if (uploads.allowed === 'none') return refused('file_uploads_disabled');
  const image = fileKind(name).mimetype.startsWith('image/');
  if (uploads.allowed === 'images' && !image) return refused('file_uploads_except_images_disabled');
  return undefined;
}

/** Slack takes ids here, no names; a file comes only where the app is. */
function unshareable(channel: string, thread: string, ws: Workspace): Answer | undefined {
  if (!/^[CGDZ][A-Z0-9]+$/u.test(channel)) {
    const why = 'input must match regex pattern: ^[CGDZ][A-Z0-9]{8,}$ [json-pointer:/channel_id]';
    return refused('invalid_arguments', [`[ERROR] ${why}`]);
  }
  const found = ws.channels.get(channel);
  if (found === undefined) return refused('channel_not_found');
  if (!isMember(ws.bot.userId, channel, ws)) return refused('not_in_channel');
  if (found.isArchived === true) return refused('posting_to_channel_denied');
  if (thread === '') return undefined;
  const root = findMessage(channel, thread, ws);
  return root === undefined || root.threadTs !== undefined
    ? refused('thread_not_found')
    : undefined;
}

/** `blocks` count only without `initial_comment`, and only rich text is promised to be taken. */
function unwritable({ blocks, initial_comment: comment }: Dict, ws: Workspace): Answer | undefined {
  if (blocks === undefined || stringOf(comment) !== '') return undefined;
  const other = dicts(blocks).some(({ type }) => type !== 'rich_text' && type !== 'section');
  const problems = checkBlocks(blocks, 'message', ws.lacking);
  return other || problems.length > 0 ? refused('invalid_blocks', problems) : undefined;
}

function unfinished(file: StoredFile | undefined, ws: Workspace): Answer | undefined {
  if (file?.bytes === undefined || file.completed === true) return refused('file_not_found');
  return forbidden(file.name, ws);
}

function share(shared: readonly StoredFile[], args: Dict, ws: Workspace): void {
  const comment = stringOf(args.initial_comment).slice(0, limits.postText);
  const thread = stringOf(args.thread_ts);
  const message: StoredMessage = {
    channel: stringOf(args.channel_id),
    ts: ws.nextTs(),
    ...(thread === '' ? {} : { threadTs: thread }),
    userId: ws.bot.userId,
    bot: true,
    text: comment,
    blocks: comment === '' ? withIds(args.blocks, ws.nextId) : [],
    edited: false,
    ephemeral: false,
    files: shared.map(({ bytes: _bytes, at: _at, completed: _completed, ...file }) => file),
  };
  ws.messages = [...ws.messages, message];
  noteMentions(message, ws);
  ws.changed();
}
