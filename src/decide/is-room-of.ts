import type { CardView } from '../card-view.ts';
import type { Click } from '../chat.ts';
import type { Desk } from '../desk.ts';

/** Buttons act only in the rooms of the route; a forwarded card decides nothing. */
export function isRoomOf(view: CardView, click: Click, desk: Desk): boolean {
  const { subject } = click.card;
  const route = desk.routes.routeOf(view.groupOf(subject), view.alert ? 'any' : undefined);
  const platform = desk.platforms.find(({ name }) => name === click.room.platform);
  if (!route || !platform) return false;
  return platform.rooms(route).some(({ id }) => id === click.room.id);
}
