import type { CardRef } from './card.ts';
import type { Desk } from './desk.ts';
import { cardOf, sketchOf } from './look/draw.ts';
import { digest } from './json.ts';
import { Later } from './errors.ts';
import type { Lease } from './work/lease.ts';
import { takePicture, viewOf, type Picture } from './look/picture.ts';
import { holdRoom } from './redraw/pace.ts';
import { postings, type Board } from './redraw/postings.ts';
import { settle } from './look/settle.ts';

/**
 * Looks at a card's subject, writes down what changed, draws the card and replaces every copy of
 * it. Answers when to look again, if time alone changes it or a room is busy.
 */
export async function redraw(ref: CardRef, desk: Desk, lease: Lease): Promise<Date | undefined> {
  const view = viewOf(ref, desk);
  if (!view) return undefined;
  const looked = await takePicture(ref, view, desk);
  if (looked === 'gone' || looked === 'not yet') return undefined;
  if (isQuiet(looked)) return undefined;
  lease.spare();
  const picture = await settle(looked, desk, [lease.check]);
  const route = view.forOperators ? desk.routes.operators : desk.routes.routeOf(picture.group);
  if (!route) {
    desk.log.warn({ group: picture.group.name }, 'no route of ringi.yaml names this group');
    return undefined;
  }
  const sketch = sketchOf(picture, route.locale, desk);
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

/** Draws every room, whatever happens to another; a fault is thrown when all had their try. */
async function drawAll(
  boards: readonly Board[],
  lookAgain: Date | undefined,
  desk: Desk,
  lease: Lease,
): Promise<Date | undefined> {
  let again = lookAgain;
  const faults: unknown[] = [];
  const back = (at: Date) => {
    if (!again || at < again) again = at;
  };
  for (const board of boards) {
    try {
      const busy = await postings(board, desk, lease);
      if (busy) back(busy);
    } catch (error) {
      if (!(error instanceof Later) || !error.at) {
        faults.push(error);
        continue;
      }
      await holdRoom(board.room, error.at, desk);
      back(error.at);
    }
  }
  if (faults.length > 0) throw faults[0];
  return again;
}

/** Found at the first start, and nothing happened to it since. */
function isQuiet({ notification, view, seen }: Picture): boolean {
  const { quiet, known } = notification;
  return quiet && known !== undefined && digest(known) === digest(view.known(seen));
}
