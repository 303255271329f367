import { z } from 'zod';
import { markCard } from '../agenda.ts';
import type { CardRef } from '../card.ts';
import type { CardView } from '../card-view.ts';
import { happening, type Happening } from '../chronicle.ts';
import type { Desk } from '../desk.ts';
import { json } from '../json.ts';
import { journalKey } from '../audit/journal-key.ts';
import { cardId, keys } from '../ledger/keys.ts';
import type { Change } from '../ledger.ts';
import { notification } from '../notification.ts';
import type { GroupRef } from '../registry.ts';

/** So many records at a time; a commit takes 24 changes, and the cursor is one. */
const batch = 10;
const fit = 23;

const cursor = z.object({ n: z.number() });
const record = z.object({
  n: z.number(),
  at: z.string(),
  kind: z.string(),
  subject: z.string(),
  body: json,
});

/** Writes what the journal holds beyond the cursor once more, by group, and marks what follows it. */
export async function chronicle(desk: Desk): Promise<void> {
  const key = keys.cursor('chronicle');
  for (;;) {
    const entry = await desk.ledger.get(key);
    const last = entry ? cursor.parse(entry.value).n : 0;
    const entries = await desk.ledger.list('journal/', { after: journalKey(last), limit: batch });
    if (entries.length === 0) return;
    const found = await Promise.all(
      entries.map(({ value }) => happeningOf(record.parse(value), desk)),
    );
    const known = found.flatMap((each) => (each ? [each] : []));
    const writes = [
      ...known.map(({ group, happened }): Change => {
        return { do: 'put', key: keys.chronicle(group, happened.n), value: happened };
      }),
      ...(await marksOf(known, desk)),
    ];
    // The cursor comes last: after a crash in between, all of this is written once more.
    let at = 0;
    for (; writes.length - at > fit; at += fit)
      await desk.ledger.commit(writes.slice(at, at + fit));
    const value = { n: record.parse(entries.at(-1)?.value).n };
    await desk.ledger.commit([
      entry
        ? { do: 'replace', key, value, revision: entry.revision }
        : { do: 'create', key, value },
      ...writes.slice(at),
    ]);
  }
}

type Found = { readonly group: GroupRef; readonly happened: Happening };

/** What a record says of a group; undefined where it is of none, or says nothing of what happened. */
async function happeningOf(
  { n, at, kind, subject, body }: z.infer<typeof record>,
  desk: Desk,
): Promise<Found | undefined> {
  const told = happening.safeParse({ n, at, kind, subject, body });
  const ref = refOf(subject);
  const view = desk.handlers.cards.find(({ name }) => name === ref.view);
  const group = view && groupOf(view, ref);
  if (!told.success || !group || group.name === '') return undefined;
  const link = await linkOf(ref, desk);
  return { group, happened: { ...told.data, ...(link !== undefined && { link }) } };
}

function refOf(subject: string): CardRef {
  const at = subject.indexOf('/');
  return { view: subject.slice(0, at), subject: subject.slice(at + 1) };
}

/** A refused click may name any subject. */
function groupOf(view: CardView, { subject }: CardRef): GroupRef | undefined {
  try {
    return view.groupOf(subject);
  } catch {
    return undefined;
  }
}

async function linkOf(ref: CardRef, desk: Desk): Promise<string | undefined> {
  const entry = await desk.ledger.get(keys.card(ref));
  const hanging = entry && notification.parse(entry.value).postings;
  const own = hanging?.find(({ note, message }) => note === undefined && message);
  const platform = desk.platforms.find(({ name }) => name === own?.room.platform);
  return own?.message && platform?.link(own.message);
}

/** The cards that tell of what happened. */
async function marksOf(
  found: readonly Found[],
  { handlers, world, clock }: Desk,
): Promise<readonly Change[]> {
  const told = found.flatMap(({ group, happened }) =>
    handlers.cards.map(async (view) => view.chronicles?.(happened, group, world) ?? []),
  );
  const refs = (await Promise.all(told)).flat();
  const now = clock.now();
  return [...new Map(refs.map((ref) => [cardId(ref), markCard(ref, now)])).values()];
}
