import type { Card } from '../card.ts';
import type { Click } from '../chat.ts';
import type { Desk } from '../desk.ts';
import { cardOf, sketchOf } from '../look/draw.ts';
import type { Picture } from '../look/picture.ts';

/** The clicked card as it is now, in the language of its room. */
export function cardNow(picture: Picture, click: Click, desk: Desk): Card {
  const locale = desk.routes.localeOf(click.room);
  return cardOf(picture, sketchOf(picture, locale, desk), locale);
}
