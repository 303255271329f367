import { markGroup, markPublish } from '../agenda.ts';
import type { CardRef } from '../card.ts';
import type { Desk } from '../desk.ts';
import type { CardView } from '../card-view.ts';
import type { Json } from '../json.ts';
import { keys } from '../ledger/keys.ts';
import type { Change, JournalEntry } from '../ledger.ts';
import type { Notification } from '../notification.ts';
import type { Round } from '../round.ts';
import { endAlert } from './end-alert.ts';
import { readRecords, type Records } from './read-records.ts';

/**
 * The subject is no longer there: writes down since when, ends its open round and its alert, and
 * nobody is asked for it any more. Done once; `check` joins the commit.
 */
export async function endGone(
  ref: CardRef,
  view: CardView,
  desk: Desk,
  check: Change,
): Promise<void> {
  const records = await readRecords(ref, view, desk);
  const now = desk.clock.now();
  const { current } = records.rounds ?? {};
  const open = current?.status === 'open' ? current : undefined;
  const stood = await stagesOf(ref, records, desk);
  const loss = lossOf(view, records, open, { at: now.toISOString(), stood });
  const alert = endAlert(view.name, records, now);
  const changes = [
    ...alert.changes,
    ...(open ? endRound(ref, records, open, now) : []),
    ...(loss ? rememberLoss(loss, records) : []),
  ];
  if (changes.length === 0) return;
  const entry = (kind: string, body: Json): JournalEntry => {
    return { kind, subject: `${view.name}/${ref.subject}`, body };
  };
  await desk.ledger.commit(
    [check, ...changes, markGroup(records.group, now), markPublish(now)],
    [
      ...alert.journal,
      ...(loss ? [entry('outside', { what: 'deleted', at: loss.at, stood })] : []),
      ...(open ? [entry('round-ended', whyEnded(open))] : []),
    ],
  );
}

type Loss = NonNullable<Notification['gone']>;

/** Where it stood when it was found to be gone. */
async function stagesOf(ref: CardRef, { group }: Records, { world }: Desk): Promise<string[]> {
  const { names } = world.stages;
  const now = await Promise.all(names.map((stage) => world.standings.at(group, stage)));
  const own = ref.subject.toLowerCase();
  return now.flatMap((each) => (each?.arn.toLowerCase() === own ? [each.stage] : []));
}

/** What its card has to say of it; nothing where it is known already or never had a card. */
function lossOf(
  view: CardView,
  { cardEntry, notification, openEntry }: Records,
  open: Round | undefined,
  seen: Pick<Loss, 'at' | 'stood'>,
): Loss | undefined {
  if (!view.drawGone || !cardEntry || notification.gone) return undefined;
  const asked = open && (openEntry || open.votes.length > 0);
  return { ...seen, ...(asked ? { round: open.n } : {}) };
}

function rememberLoss(gone: Loss, { cardEntry, notification }: Records): readonly Change[] {
  if (!cardEntry) return [];
  const { key, revision } = cardEntry;
  return [{ do: 'replace', key, value: { ...notification, gone }, revision }];
}

function endRound(
  ref: CardRef,
  { group, rounds, roundEntry, openEntry }: Records,
  open: Round,
  now: Date,
): readonly Change[] {
  if (!rounds || !roundEntry) return [];
  const current = { ...open, status: 'overtaken', endedAt: now.toISOString() };
  const value = { ...rounds, current };
  return [
    { do: 'replace', key: keys.round(group, ref), value, revision: roundEntry.revision },
    ...(openEntry
      ? [{ do: 'delete', key: openEntry.key, revision: openEntry.revision } as const]
      : []),
  ];
}

function whyEnded({ n, about, votes }: Round): Json {
  const fell = votes.map(({ id }) => id);
  return { n, about, status: 'overtaken', why: 'deleted from the registry', fell };
}
