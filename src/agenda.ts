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

/** What is to be looked at; `attempts` counts failures since it last went well. */
export const agendaEntry = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('card'), ref, attempts: z.number() }),
  z.object({
    kind: z.literal('group'),
    group: z.object({ account: z.string(), region: z.string(), name: z.string() }),
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

/** Look at every open card of this group. */
export function markGroup(group: GroupRef, due: Date): Change {
  const key = keys.agenda('group', groupKey(group));
  return { do: 'put', key, value: { kind: 'group', group: { ...group }, attempts: 0 }, due };
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

/** The next thing of this kind with this id, at `due`, after `attempts` failures. */
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
