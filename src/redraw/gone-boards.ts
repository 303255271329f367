import type { Card, CardRef } from '../card.ts';
import type { Desk } from '../desk.ts';
import type { CardView } from '../card-view.ts';
import { readRecords } from '../look/read-records.ts';
import type { Board } from './postings.ts';

/** Every copy that hangs of a card whose subject is no longer there, drawn from what is recorded. */
export async function goneBoards(
  ref: CardRef,
  view: CardView,
  desk: Desk,
): Promise<readonly Board[]> {
  const { notification, recorded } = await readRecords(ref, view, desk);
  const { gone: loss, postings } = notification;
  if (!view.drawGone || !loss) return [];
  const { at, stood } = loss;
  const round = [...recorded.earlier, recorded.round].find((each) => each && each.n === loss.round);
  const remains = { at, stood, recorded, ...(round ? { round } : {}) };
  return postings.flatMap(({ room, message, note, gone }): readonly Board[] => {
    const platform = desk.platforms.find(({ name }) => name === room.platform);
    const locale = desk.routes.localeOf(room);
    const place = { stages: desk.world.stages, ref };
    const sketch = view.drawGone?.(remains, desk.words[locale], place);
    if (!platform || !sketch || !message || note !== undefined || gone) return [];
    const card: Card = { ...sketch, ref, locale, buttons: [] };
    const payload = platform.render(card);
    return [{ picture: { ref }, sketch, payload, platform, room, locale, last: true }];
  });
}
