import type { CardRef, Locale } from '../card.ts';
import type { Room } from '../chat.ts';
import type { Desk } from '../desk.ts';
import { sketchOf } from '../look/draw.ts';
import type { OpenCard, RecordsReader } from '../command.ts';
import { groupKey } from '../ledger/keys.ts';
import { openCard } from '../ledger/open-card.ts';
import { linkTo } from '../look/link-to.ts';
import { takePicture, viewOf } from '../look/picture.ts';
import { readRecords } from '../look/read-records.ts';
import type { GroupRef } from '../registry.ts';
import { endedRounds } from './ended-rounds.ts';
import { lookedCards } from './looked-cards.ts';
import { raiseCard } from './raise-card.ts';

/** How many open cards an answer looks through. */
const most = 500;

/** What a command may read of the ledger, for an asker in this room. */
export function recordsReader(desk: Desk, room: Room, locale: Locale): RecordsReader {
  const viewFor = (ref: CardRef) => {
    const view = viewOf(ref, desk);
    if (!view) throw new Error(`nothing shows ${ref.view}`);
    return view;
  };
  return {
    async open(group) {
      const prefix = group ? `open/${groupKey(group)}/` : 'open/';
      const entries = await desk.ledger.list(prefix, { limit: most });
      return entries
        .map(({ value }): OpenCard => openCard.parse(value))
        .toSorted((a, b) => (a.since < b.since ? -1 : 1));
    },
    async sketch(ref) {
      const picture = await takePicture(ref, viewFor(ref), desk);
      if (picture === 'gone' || picture === 'not yet') return undefined;
      const url = await linkTo(ref, room, desk);
      return { sketch: sketchOf(picture, locale, desk), ...(url === undefined ? {} : { url }) };
    },
    link: (ref) => linkTo(ref, room, desk),
    looked: (view, group) => lookedCards(view, group, desk.ledger),
    async recorded(ref) {
      return (await readRecords(ref, viewFor(ref), desk)).recorded;
    },
    raise: (ref) => raiseCard(ref, desk),
    async groups(limit) {
      const groups: GroupRef[] = [];
      try {
        for await (const group of desk.world.registry.groups()) {
          if (desk.routes.routeOf(group)) groups.push(group);
          if (groups.length >= limit) break;
        }
      } catch (error) {
        // One account that cannot be read is no reason to know nothing of the others.
        if (groups.length === 0) throw error;
        desk.log.warn({ error: String(error) }, 'not every registry could be listed');
      }
      return groups;
    },
    ended: (group) => endedRounds(group, desk.ledger),
  };
}
