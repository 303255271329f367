import type { Again, Waits } from './agenda.ts';
import type { CardRef, Sketch } from './card.ts';
import type { Route } from './chat.ts';
import type { Desk } from './desk.ts';
import { cardOf, sketchOf } from './look/draw.ts';
import { digest } from './json.ts';
import { Later } from './errors.ts';
import type { CardView } from './card-view.ts';
import { keys } from './ledger/keys.ts';
import type { Change } from './ledger.ts';
import type { Lease } from './work/lease.ts';
import { endGone } from './look/end-gone.ts';
import { takePicture, viewOf, type Picture } from './look/picture.ts';
import { goneBoards } from './redraw/gone-boards.ts';
import { comeBack } from './redraw/come-back.ts';
import { whenFree } from './redraw/when-free.ts';
import { postings, type Board, type Drawn } from './redraw/postings.ts';
import type { Pass } from './redraw/enter.ts';
import { holdRoom } from './redraw/hold-room.ts';
import { leave } from './redraw/leave.ts';
import { queueUp } from './redraw/queue-up.ts';
import { settle } from './look/settle.ts';
import { respond } from './respond.ts';

/**
 * Looks at a card's subject, writes down what changed, draws the card and replaces every copy of
 * it. `waits`: it was looked at, nothing is new, and only a room it waits for is a reason to look.
 */
export async function redraw(
  ref: CardRef,
  waits: Waits | undefined,
  desk: Desk,
  lease: Lease,
): Promise<Again | undefined> {
  const view = viewOf(ref, desk);
  if (!view) return undefined;
  const usual = usualRoute(ref, view, desk);
  const { passes, again: busy } = await whenFree(ref, usual, waits, desk);
  if (busy) return busy;
  const { again, used } = await lookAndShow({ ref, view, usual, passes }, desk, lease);
  const unused = passes.filter((pass) => !used.includes(pass));
  await Promise.all(unused.map((pass) => leave(pass, ref, desk)));
  return again;
}

type Look = {
  readonly ref: CardRef;
  readonly view: CardView;
  readonly usual: Route | undefined;
  readonly passes: readonly Pass[];
};
/** `used`: what was sent for, or will be when its turn comes. */
type Shown = { readonly again?: Again | undefined; readonly used: readonly Pass[] };
const shownNowhere: Shown = { used: [] };

async function lookAndShow(look: Look, desk: Desk, lease: Lease): Promise<Shown> {
  const { ref, view, usual } = look;
  const looked = await takePicture(ref, view, desk);
  if (looked === 'not yet') return shownNowhere;
  if (looked === 'gone') {
    await endGone(ref, view, desk, lease.check);
    lease.spare();
    return drawAll(await goneBoards(ref, view, desk), undefined, look, desk, lease);
  }
  if (await staysQuiet(looked, desk, lease)) return shownNowhere;
  lease.spare();
  const picture = await settle(looked, desk, lease.check);
  // It marks the card again: what was decided is drawn by the look that follows.
  if (await respond(picture, desk, lease.check)) {
    return { ...shownNowhere, again: { at: desk.clock.now() } };
  }
  const { group, recorded } = picture;
  const { watch } = recorded;
  const route = watch?.alert ? desk.routes.routeOf(group, watch.alert.severity) : usual;
  if (!route) {
    desk.log.warn({ group: group.name }, 'no route of ringi.yaml names this group');
    return shownNowhere;
  }
  const { locale } = route;
  const sketch = sketchOf(picture, locale, desk);
  const held = heldBack(sketch, picture, desk);
  if (held) {
    const at = held === 'never' ? sketch.lookAgain : held;
    return at ? { ...shownNowhere, again: { at } } : shownNowhere;
  }
  const card = cardOf(picture, sketch, locale);
  const boards = desk.platforms.flatMap((platform) => {
    const payload = platform.render(card);
    return platform
      .rooms(route)
      .map((room) => ({ picture, sketch, payload, platform, room, locale }));
  });
  return drawAll(boards, sketch.lookAgain, look, desk, lease);
}

function usualRoute({ subject }: CardRef, view: CardView, { routes, world }: Desk) {
  if (view.forOperators) return routes.operators;
  return view.routeOf ? view.routeOf(subject, world) : routes.routeOf(view.groupOf(subject));
}

/** When a card that hangs nowhere yet may be put up, if that is not now. */
function heldBack(
  { postAt, lookAgain }: Sketch,
  { notification, recorded }: Picture,
  { clock }: Desk,
): Date | 'never' | undefined {
  if (postAt === undefined || notification.postings.some(({ message }) => message))
    return undefined;
  if (postAt === 'asked') return notification.raised === true ? undefined : 'never';
  if (postAt === 'never') return postAt;
  if (postAt <= clock.now()) return undefined;
  return lookAgain && lookAgain < postAt && lookAgain > recorded.now ? lookAgain : postAt;
}

/** Draws every room side by side, whatever happens in another; a fault is thrown at the end. */
async function drawAll(
  boards: readonly Board[],
  lookAgain: Date | undefined,
  { passes }: Pick<Look, 'passes'>,
  desk: Desk,
  lease: Lease,
): Promise<Shown> {
  const draw = async (board: Board) => {
    const { platform, id } = board.room;
    const pass = passes.find(({ door: { room } }) => room.platform === platform && room.id === id);
    return { pass, ...(await drawOne(pass ? { ...board, pass } : board, desk, lease)) };
  };
  const ends = await Promise.allSettled(boards.map(draw));
  const fault = ends.find((end) => end.status === 'rejected');
  if (fault) throw fault.reason;
  const drawn = ends.flatMap((end) => (end.status === 'fulfilled' ? [end.value] : []));
  const used = drawn.flatMap(({ pass, sent, turn }) => (pass && (sent || turn) ? [pass] : []));
  const lookBy = earliest([lookAgain, ...drawn.map((each) => each.lookBy)]);
  const turn = earliest(drawn.map((each) => each.turn));
  if (turn) return { again: comeBack(turn, lookBy), used };
  return { again: lookBy && { at: lookBy }, used };
}

function earliest(times: readonly (Date | undefined)[]): Date | undefined {
  const [first] = times
    .filter((at) => at !== undefined)
    .toSorted((a, b) => a.getTime() - b.getTime());
  return first;
}

/**
 * A room that takes nothing now is held, for every card: until the time it named, or for a while.
 * That a chat is away is nothing its operators' card could tell them.
 */
async function drawOne(board: Board, desk: Desk, lease: Lease): Promise<Drawn> {
  try {
    return await postings(board, desk, lease);
  } catch (error) {
    if (!(error instanceof Later)) throw error;
    const { room, pass, picture } = board;
    desk.log.warn({ room: room.id, platform: room.platform, error: error.message }, 'not now');
    await holdRoom(room, error.at, picture.ref, desk);
    const door = pass?.door ?? { room, kind: 'edit' };
    return { sent: true, turn: await queueUp(door, picture.ref, 'first', desk) };
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
