import type { Click } from '../chat.ts';
import { cardNow } from '../decide/card-now.ts';
import type { Desk } from '../desk.ts';
import type { Json } from '../json.ts';
import { takePicture, viewOf } from '../look/picture.ts';

/** What the clicked card shows now, in the chat it was clicked in. Undefined where that fails. */
export async function freshCard(click: Click, desk: Desk): Promise<Json | undefined> {
  const view = viewOf(click.card, desk);
  const platform = desk.platforms.find(({ name }) => name === click.room.platform);
  if (!view || !platform) return undefined;
  try {
    const picture = await takePicture(click.card, view, desk);
    if (picture === 'gone' || picture === 'not yet') return undefined;
    return platform.render(cardNow(picture, click, desk));
  } catch (error) {
    // The card is redrawn by its mark.
    const why = String(error).slice(0, 300);
    desk.log.warn({ click: click.id, error: why }, 'no fresh card for the answer');
    return undefined;
  }
}
