import { z } from 'zod';
import { json } from './json.ts';
import type { CardRef } from './card.ts';
import { cardId, groupKey, keys } from './ledger/keys.ts';
import type { Change } from './ledger.ts';
import type { GroupRef } from './registry.ts';

const ref = z.object({ view: z.string(), subject: z.string() });
const click = z.object({
  id: z.string(),
  account: z.object({ platform: z.string(), tenant: z.string(), id: z.string() }),
  card: ref,
  verb: z.string(),
  on: z.string(),
  evidence: z.string(),
  policy: z.string(),
  answers: z.record(z.string(), z.string()),
  room: z.object({ platform: z.string(), id: z.string() }),
  message: z
    .object({ room: z.object({ platform: z.string(), id: z.string() }), ref: json })
    .exactOptional(),
  replyTo: z.object({ platform: z.string(), room: z.string(), ref: json }),
  at: z.string(),
});

/** A card waits for its turn in a room; at `lookBy` it is looked at all the same. */
const waits = z.object({ lookBy: z.string().exactOptional() });
export type Waits = Readonly<z.infer<typeof waits>>;

/** When to look again, if time alone changes a card; `waits`: until then, a room is busy. */
export type Again = { readonly at: Date; readonly waits?: Waits };

/** What is to be looked at; `attempts` counts failures since it last went well. */
export const agendaEntry = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('card'),
    ref,
    /** Gone with the next mark, which is news. */
    waits: waits.exactOptional(),
    attempts: z.number(),
  }),
  z.object({
    kind: z.literal('group'),
    group: z.object({ account: z.string(), region: z.string(), name: z.string() }),
    /** The card whose news it is: drawn from it already. */
    except: z.string().exactOptional(),
    attempts: z.number(),
  }),
  z.object({ kind: z.literal('target'), target: z.string(), attempts: z.number() }),
  z.object({ kind: z.literal('sweep'), name: z.string(), attempts: z.number() }),
  z.object({ kind: z.literal('publish'), attempts: z.number() }),
  z.object({ kind: z.literal('click'), click, attempts: z.number() }),
]);
export type AgendaEntry = Readonly<z.infer<typeof agendaEntry>>;

/** Look at this card at `due`. Always written, never skipped because there is one. */
export function markCard(card: CardRef, due: Date): Change {
  const key = keys.agenda('card', cardId(card));
  return { do: 'put', key, value: { kind: 'card', ref: { ...card }, attempts: 0 }, due };
}

/**
 * Look at every open card of this group but the one whose news it is, which is being drawn from
 * it. A mark that is written over loses nothing: that card is drawn from what was marked before.
 */
export function markGroup(group: GroupRef, due: Date, except?: CardRef): Change {
  const key = keys.agenda('group', groupKey(group));
  const but = except ? { except: cardId(except) } : {};
  const value = { kind: 'group', group: { ...group }, ...but, attempts: 0 } as const;
  return { do: 'put', key, value, due };
}

/** Carry out what this target waits for. */
export function markTarget(target: string, due: Date): Change {
  const key = keys.agenda('target', target);
  return { do: 'put', key, value: { kind: 'target', target, attempts: 0 }, due };
}

/** Publish what the journal holds beyond the cursor. */
export function markPublish(due: Date): Change {
  return {
    do: 'put',
    key: keys.agenda('publish', 'journal'),
    value: { kind: 'publish', attempts: 0 },
    due,
  };
}

/** What an entry is about, in one word: its lease is named by it. */
export function idOf(entry: AgendaEntry): string {
  switch (entry.kind) {
    case 'card':
      return cardId(entry.ref);
    case 'group':
      return groupKey(entry.group);
    case 'target':
      return entry.target.toLowerCase();
    case 'sweep':
      return entry.name;
    case 'publish':
      return 'journal';
    case 'click':
      return entry.click.id;
  }
}
