import { markGroup, markPublish } from '../agenda.ts';
import type { CardRef } from '../card.ts';
import type { Desk } from '../desk.ts';
import type { CardView } from '../handler.ts';
import { keys } from '../ledger/keys.ts';
import type { Change } from '../ledger.ts';
import { readRecords } from './read-records.ts';

/** The subject is no longer there: its open round ends, and nobody is asked for it any more. */
export async function endGone(
  ref: CardRef,
  view: CardView,
  desk: Desk,
  check: Change,
): Promise<void> {
  const { group, rounds, roundEntry, openEntry } = await readRecords(ref, view, desk);
  if (!rounds || !roundEntry || rounds.current.status !== 'open') return;
  const now = desk.clock.now();
  const current = { ...rounds.current, status: 'overtaken', endedAt: now.toISOString() };
  const key = keys.round(group, ref);
  const { n, about } = rounds.current;
  const fell = rounds.current.votes.map(({ id }) => id);
  await desk.ledger.commit(
    [
      check,
      { do: 'replace', key, value: { ...rounds, current }, revision: roundEntry.revision },
      ...(openEntry
        ? [{ do: 'delete', key: openEntry.key, revision: openEntry.revision } as const]
        : []),
      markGroup(group, now),
      markPublish(now),
    ],
    [
      {
        kind: 'round-ended',
        subject: `${view.name}/${ref.subject}`,
        body: { n, about, status: 'overtaken', why: 'deleted from the registry', fell },
      },
    ],
  );
}
