import type { Locale, Note, Sketch } from '../card.ts';
import type { ChatPlatform, Room } from '../chat.ts';
import type { Desk } from '../desk.ts';
import { Conflict, Gone, NotInstalled } from '../errors.ts';
import { digest, type Json } from '../json.ts';
import { cardId, keys } from '../ledger/keys.ts';
import type { Lease } from '../work/lease.ts';
import type { Change } from '../ledger.ts';
import { notification, type Notification, type Posting } from '../notification.ts';
import { postingIn } from '../posting-in.ts';
import type { Door } from './door.ts';
import type { Pass } from './enter.ts';
import { queueUp } from './queue-up.ts';
import { rememberedPostings } from './remembered-postings.ts';
import { takeTurn } from './take-turn.ts';
import { linkTo } from '../look/link-to.ts';
import type { Picture } from '../look/picture.ts';

/** One card, drawn for one room. */
export type Board = {
  readonly picture: Pick<Picture, 'ref'>;
  readonly sketch: Pick<Sketch, 'notes'>;
  readonly payload: Json;
  readonly platform: ChatPlatform;
  readonly room: Room;
  readonly locale: Locale;
  /** Its subject is gone: where it hangs no more it is not posted again. */
  readonly last?: true;
  /** Absent where nobody asked before the look. */
  readonly pass?: Pass;
};

/** `turn`: when to come back to a busy room; `lookBy`: when to look again, whatever room is busy. */
export type Drawn = { readonly sent: boolean; readonly turn?: Date; readonly lookBy?: Date };

/** How long until a card that a note leads to is looked for again, in ms. */
const linkWait = 5_000;
/** A call to a chat is given up after this long; a note whose file must be read and sent, later. */
const giveUp = 10_000;
const giveUpFile = 30_000;

/** Makes one room show the card as it is, and its thread hold every note once. */
export async function postings(board: Board, desk: Desk, lease: Lease): Promise<Drawn> {
  const hanging = await own(board, desk);
  if (hanging?.gone) return { sent: false };
  const drawn = digest(board.payload);
  const current = hanging?.message;
  let sent = false;
  if (!current || hanging.digest !== drawn || lease.takenOver) {
    const turn = await myTurn(board, current ? 'edit' : 'post', desk);
    if (turn) return { sent, turn };
    lease.spare();
    sent = await show(board, hanging, drawn, desk, lease);
    if (!sent) return { sent };
  }
  for (const note of board.sketch.notes) {
    const told = await tell(board, note, desk, lease);
    sent ||= told.sent;
    if (told.turn || told.lookBy) return { ...told, sent };
  }
  return { sent };
}

/** Waits for the turn of a message, or answers when to come back for it. */
async function myTurn(
  { room, pass, picture }: Board,
  kind: Door['kind'],
  desk: Desk,
): Promise<Date | undefined> {
  const door = { room, kind };
  const { ref } = picture;
  if (pass?.entered === false) return queueUp(door, ref, 'last', desk);
  return (await takeTurn(door, ref, desk)) ? undefined : queueUp(door, ref, 'first', desk);
}

/** Posts the card, or replaces it where it hangs; false where nothing can hang. */
async function show(
  board: Board,
  hanging: Posting | undefined,
  drawn: string,
  desk: Desk,
  lease: Lease,
): Promise<boolean> {
  const { platform, room, payload } = board;
  const signal = AbortSignal.timeout(giveUp);
  try {
    if (hanging?.message) {
      await platform.update(hanging.message, payload, signal);
      await keep(board, { ...hanging, digest: drawn }, desk, lease);
      return true;
    }
    const found = hanging ? await platform.find?.(room, hanging.key, since(hanging)) : undefined;
    const intended = hanging ?? (await intend(board, undefined, desk, lease));
    if (found) {
      await keep(board, { ...intended, message: found }, desk, lease);
      // It may say something older: it is drawn again.
      return show(board, { ...intended, message: found }, drawn, desk, lease);
    }
    const message = await platform.post(room, payload, intended.key, signal);
    await keep(board, { ...intended, message, digest: drawn }, desk, lease);
    return true;
  } catch (error) {
    if (error instanceof NotInstalled) return false;
    if (!(error instanceof Gone)) throw error;
    desk.log.warn({ room: room.id, error: error.message }, 'a card has lost its room or message');
    // A deleted message is posted anew; a room that takes no post is left alone.
    const lost = (await own(board, desk)) ?? hanging;
    const anew = lost?.message !== undefined && !board.last;
    const now = anew ? intention(board, undefined, desk) : lost && { ...lost, gone: true };
    if (now) await keep(board, now, desk, lease);
    return anew ? show(board, await own(board, desk), drawn, desk, lease) : false;
  }
}

/** Posts one note into the card's thread, once per key. */
async function tell(board: Board, note: Note, desk: Desk, lease: Lease): Promise<Drawn> {
  const { postings } = (await read(board.picture, desk)).value;
  const card = postingIn(postings, board.room)?.message;
  const posted = postingIn(postings, board.room, note.key);
  if (!card || posted?.message || posted?.gone) return { sent: false };
  const url = note.open && (await linkTo(note.open.card, board.room, desk));
  if (note.open && url === undefined) {
    return { sent: false, lookBy: new Date(desk.clock.now().getTime() + linkWait) };
  }
  const turn = await myTurn(board, 'post', desk);
  if (turn) return { sent: false, turn };
  const within = note.file ? giveUpFile : giveUp;
  lease.spare(within);
  try {
    const { platform, room, locale } = board;
    const found = posted && (await platform.find?.(room, posted.key, since(posted), card));
    const intended = posted ?? (await intend(board, note.key, desk, lease));
    const payload = platform.renderNote(note, locale, url);
    const signal = AbortSignal.timeout(within);
    const message = found ?? (await platform.reply(card, payload, intended.key, signal));
    await keep(board, { ...intended, message }, desk, lease);
    return { sent: true };
  } catch (error) {
    // Told when it is installed again, if it still stands then.
    if (error instanceof NotInstalled) return { sent: false };
    if (!(error instanceof Gone)) throw error;
    desk.log.warn({ room: board.room.id, note: note.key }, 'a note has lost its thread');
  }
  return { sent: false };
}

/** Commits the intention before the post, so that a crash leaves a trace to search by. */
async function intend(board: Board, note: string | undefined, desk: Desk, lease: Lease) {
  const posting = intention(board, note, desk);
  await keep(board, posting, desk, lease);
  return posting;
}

function intention({ room, picture }: Board, note: string | undefined, desk: Desk): Posting {
  const now = desk.clock.now().toISOString();
  const key = digest([cardId(picture.ref), room.platform, room.id, note ?? '', now]).slice(0, 24);
  return { room: { ...room }, key, intended: now, ...(note === undefined ? {} : { note }) };
}

function since({ intended }: Posting): Date {
  return new Date(intended);
}

async function own({ picture, room }: Board, desk: Desk): Promise<Posting | undefined> {
  return postingIn((await read(picture, desk)).value.postings, room);
}

/** Writes one posting of the card's record, as the record is now; a message sent is never lost. */
async function keep(board: Board, posting: Posting, desk: Desk, lease: Lease): Promise<void> {
  const key = keys.card(board.picture.ref);
  for (;;) {
    const { value, revision } = await read(board.picture, desk);
    const before = postingIn(value.postings, posting.room, posting.note);
    const others = value.postings.filter((each) => each !== before);
    const postings = rememberedPostings([...others, posting], board.sketch.notes);
    const next: Notification = { ...value, postings: [...postings] };
    const write: Change =
      revision === undefined
        ? { do: 'create', key, value: next }
        : { do: 'replace', key, value: next, revision };
    try {
      await desk.ledger.commit([lease.check, write, ...nameMessage(board, posting, before)]);
      return;
    } catch (error) {
      // A click may have written the same record; a lost lease ends the look.
      if (!(error instanceof Conflict) || error.keys.includes(lease.check.key)) throw error;
    }
  }
}

/** Writes down what a message is, for whoever clicks on it. */
function nameMessage(
  { picture, platform }: Board,
  { message, note }: Posting,
  before: Posting | undefined,
): readonly Change[] {
  if (!message || (before?.message && digest(before.message) === digest(message))) return [];
  const value = { card: { ...picture.ref }, ...(note === undefined ? {} : { note }) };
  return [{ do: 'put', key: keys.message(message.room, platform.idOf(message)), value }];
}

async function read({ ref }: Board['picture'], desk: Desk) {
  const entry = await desk.ledger.get(keys.card(ref));
  const value = entry
    ? notification.parse(entry.value)
    : { card: { ...ref }, postings: [], outside: [], quiet: false };
  return { value, revision: entry?.revision };
}
