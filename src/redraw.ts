import type { CardRef, Sketch } from './card.ts';
import type { Desk } from './desk.ts';
import { cardOf, sketchOf } from './look/draw.ts';
import { digest } from './json.ts';
import { Later } from './errors.ts';
import { keys } from './ledger/keys.ts';
import type { Change } from './ledger.ts';
import type { Lease } from './work/lease.ts';
import { endGone } from './look/end-gone.ts';
import { takePicture, viewOf, type Picture } from './look/picture.ts';
import { goneBoards } from './redraw/gone-boards.ts';
import { holdRoom } from './redraw/pace.ts';
import { whenFree } from './redraw/when-free.ts';
import { postings, type Board } from './redraw/postings.ts';
import { settle } from './look/settle.ts';
import { respond } from './respond.ts';

/** How long a chat is left alone that names no time, in ms. */
const unnamed = 2_000;

/**
 * Looks at a card's subject, writes down what changed, draws the card and replaces every copy of
 * it. Answers when to look again, if time alone changes it or a room is busy.
 */
export async function redraw(ref: CardRef, desk: Desk, lease: Lease): Promise<Date | undefined> {
  const view = viewOf(ref, desk);
  if (!view) return undefined;
  const { routes } = desk;
  const group = view.groupOf(ref.subject);
  const usual = view.forOperators ? routes.operators : routes.routeOf(group);
  const free = await whenFree(ref, usual, desk);
  if (free) return free;
  const looked = await takePicture(ref, view, desk);
  if (looked === 'not yet') return undefined;
  if (looked === 'gone') {
    await endGone(ref, view, desk, lease.check);
    lease.spare();
    return drawAll(await goneBoards(ref, view, desk), undefined, desk, lease);
  }
  if (await staysQuiet(looked, desk, lease)) return undefined;
  lease.spare();
  const picture = await settle(looked, desk, [lease.check]);
  // It marks the card again: what was decided is drawn by the look that follows.
  if (await respond(picture, desk, lease.check)) return desk.clock.now();
  const { watch } = picture.recorded;
  const route = watch?.alert ? routes.routeOf(group, watch.alert.severity) : usual;
  if (!route) {
    desk.log.warn({ group: picture.group.name }, 'no route of ringi.yaml names this group');
    return undefined;
  }
  const sketch = sketchOf(picture, route.locale, desk);
  const held = heldBack(sketch, picture, desk);
  if (held) return held === 'never' ? sketch.lookAgain : held;
  const card = cardOf(picture, sketch, route.locale);
  const boards = desk.platforms.flatMap((platform) => {
    const payload = platform.render(card);
    const locale = route.locale;
    return platform
      .rooms(route)
      .map((room) => ({ picture, sketch, payload, platform, room, locale }));
  });
  return drawAll(boards, sketch.lookAgain, desk, lease);
}

/** When a card that hangs nowhere yet may be put up, if that is not now. */
function heldBack(
  { postAt, lookAgain }: Sketch,
  { notification, recorded }: Picture,
  { clock }: Desk,
): Date | 'never' | undefined {
  if (postAt === undefined || notification.postings.some(({ message }) => message))
    return undefined;
  if (postAt === 'never') return postAt;
  if (postAt <= clock.now()) return undefined;
  return lookAgain && lookAgain < postAt && lookAgain > recorded.now ? lookAgain : postAt;
}

/** Draws every room side by side, whatever happens in another; a fault is thrown at the end. */
async function drawAll(
  boards: readonly Board[],
  lookAgain: Date | undefined,
  desk: Desk,
  lease: Lease,
): Promise<Date | undefined> {
  const ends = await Promise.allSettled(boards.map((board) => drawOne(board, desk, lease)));
  const fault = ends.find((end) => end.status === 'rejected');
  if (fault) throw fault.reason;
  const back = ends.flatMap((end) => (end.status === 'fulfilled' && end.value ? [end.value] : []));
  const times = [...back, ...(lookAgain ? [lookAgain] : [])].map((at) => at.getTime());
  return times.length === 0 ? undefined : new Date(Math.min(...times));
}

/**
 * A room that takes nothing now is held, for every card: until the time it named, or for a while.
 * That a chat is away is nothing its operators' card could tell them.
 */
async function drawOne(board: Board, desk: Desk, lease: Lease): Promise<Date | undefined> {
  try {
    return await postings(board, desk, lease);
  } catch (error) {
    if (!(error instanceof Later)) throw error;
    const { room } = board;
    desk.log.warn({ room: room.id, platform: room.platform, error: error.message }, 'not now');
    const until = error.at ?? new Date(desk.clock.now().getTime() + unnamed);
    await holdRoom(room, until, desk);
    return until;
  }
}

/**
 * Found at the first start, and nothing happened to it since: it hangs nowhere. What is known of
 * it is completed, for the import only listed it.
 */
async function staysQuiet(picture: Picture, desk: Desk, lease: Lease): Promise<boolean> {
  const { notification, cardEntry, view, seen, recorded, ref } = picture;
  if (!notification.quiet || !cardEntry) return false;
  const { known } = notification;
  if (known !== undefined && view.outside(known, seen, recorded).length > 0) return false;
  const value = { ...notification, known: view.known(seen, recorded, known) };
  const { revision } = cardEntry;
  if (digest(value) !== digest(notification)) {
    const write: Change = { do: 'replace', key: keys.card(ref), value, revision };
    await desk.ledger.commit([lease.check, write]);
  }
  return true;
}
