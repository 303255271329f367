import { markGroup, markPublish } from '../agenda.ts';
import type { Desk } from '../desk.ts';
import { Later } from '../errors.ts';
import { digest, type Json } from '../json.ts';
import { keys } from '../ledger/keys.ts';
import type { Change, JournalEntry } from '../ledger.ts';
import type { Notification, OutsideChange } from '../notification.ts';
import { alertChange } from './alert-change.ts';
import { listOpen } from './list-open.ts';
import { rememberedRounds } from './remembered-rounds.ts';
import { valueOf } from '../reports/value-of.ts';
import type { Picture } from './picture.ts';
import { retakePicture } from './picture.ts';
import type { Round } from '../round.ts';
import { countingVotes } from './effective-votes.ts';
import { whyVotesFell } from './why-votes-fell.ts';

/** How many outside changes one card remembers; the journal has them all. */
const remembered = 20;

/**
 * Writes down what this look found: changes made outside Ringi, a round that opens, falls,
 * expires or is overtaken. Answers the picture as it is then. `check` joins the commit: the lease
 * of a look that draws this card from it, so that others of the group are marked and it is not.
 */
export async function settle(picture: Picture, desk: Desk, check?: Change): Promise<Picture> {
  const outside = outsideChanges(picture, desk);
  const why = await whyVotesFell(picture, desk);
  const ending = endOfRound(picture, outside, why, desk);
  // Whether people are asked after an outside change is seen only once it is written down.
  const opening = outside.length > 0 ? undefined : openingOfRound(picture, ending, desk);
  const alert = alertChange(picture, desk);
  const changes = [
    ...alert.changes,
    ...rememberWorld(picture, outside),
    ...writeRound(picture, ending, opening),
    ...evidenceOf(picture, opening ?? ending?.round),
  ];
  const journal = [
    ...alert.journal,
    ...outside.map((change) => entry(picture, 'outside', change)),
    ...(ending?.note ? [entry(picture, 'round-ended', ending.note)] : []),
    ...(opening ? [entry(picture, 'round-opened', describe(opening, picture))] : []),
  ];
  if (changes.length === 0 && journal.length === 0) return picture;
  const now = desk.clock.now();
  const others = markGroup(picture.group, now, check && picture.ref);
  const marks = journal.length > 0 ? [markPublish(now), others] : [];
  const writes = [...changes, ...unchanged(picture, changes), ...marks];
  await desk.ledger.commit([...writes, ...(check ? [check] : [])], journal);
  const after = await retakePicture(picture, desk);
  if (after === 'gone' || after === 'not yet')
    throw new Later(`${picture.ref.subject} is ${after}`);
  // What is decided next may depend on what was just written, once: a closed round lets one open.
  if (opening || !(ending || outside.length > 0)) return after;
  return settle(after, desk, check);
}

/** What was settled rests on the round as it was read, also where the round is not rewritten. */
function unchanged({ roundEntry }: Picture, changes: readonly Change[]): readonly Change[] {
  if (!roundEntry || changes.some(({ key }) => key === roundEntry.key)) return [];
  return [{ do: 'check', key: roundEntry.key, revision: roundEntry.revision }];
}

function outsideChanges(picture: Picture, desk: Desk): readonly OutsideChange[] {
  const { view, seen, recorded } = picture;
  const { known, quiet } = picture.notification;
  if (known === undefined && quiet) return [];
  const rule = desk.policies.outside(picture.group, picture.tags);
  const changes =
    known === undefined ? view.firstSeen?.(seen, recorded) : view.outside(known, seen, recorded);
  return (changes ?? []).map((change) => ({ ...change, rule }));
}

type Ending = { readonly round: Round; readonly note: Json | undefined };

/** How the current round ends by this look, if it does. */
function endOfRound(
  picture: Picture,
  outside: readonly OutsideChange[],
  changed: Round['changed'],
  desk: Desk,
): Ending | undefined {
  const { round } = picture.recorded;
  if (round?.status !== 'open') return undefined;
  const end = (status: Round['status'], why: string): Ending => {
    const ended = { ...round, status, endedAt: desk.clock.now().toISOString() };
    const votes = countingVotes(round, desk.handlers.actions);
    return {
      round: ended,
      note: { n: round.n, about: round.about, status, why, fell: votes.map(({ id }) => id) },
    };
  };
  if (outside.length > 0) return end('overtaken', 'changed outside Ringi');
  if (picture.agenda.about !== round.about) return end('overtaken', 'something else is due');
  if (picture.evidence !== round.evidence) {
    if (round.votes.length === 0) {
      const waived = stillWaived(round, picture);
      return { round: { ...round, evidence: picture.evidence, waived }, note: undefined };
    }
    const { round: ended, note } = end('void', 'the evidence changed');
    return { round: { ...ended, ...(changed ? { changed } : {}) }, note };
  }
  if (isOver(picture, desk.clock.now())) {
    return end('expired', 'no decision in time');
  }
  return undefined;
}

function isOver({ bench, agenda }: Picture, now: Date): boolean {
  const times = bench.rulings
    .filter(({ stage = agenda.about }) => stage === agenda.about)
    .flatMap(({ rule }) => (rule?.expiresAt ? [rule.expiresAt.getTime()] : []));
  return times.length > 0 && Math.min(...times) <= now.getTime();
}

/** A round for what is due, when none is open. */
function openingOfRound(
  picture: Picture,
  ending: Ending | undefined,
  desk: Desk,
): Round | undefined {
  const { about } = picture.agenda;
  const current = ending?.round ?? picture.recorded.round;
  // Once a round ended, the next look says what is due then; unless its votes fell.
  if (about === undefined || current?.status === 'open') return undefined;
  if (ending && ending.round.status !== 'void') return undefined;
  return {
    n: (current?.n ?? 0) + 1,
    about,
    evidence: picture.evidence,
    votes: [],
    waived: carriedWaivers(picture, current, about),
    openedAt: desk.clock.now().toISOString(),
    status: 'open',
  };
}

/**
 * A gate stays overridden on the same stage, whatever came between: it never turns into "passes".
 * Other numbers end that, and so does having gone through it.
 */
function carriedWaivers(
  picture: Picture,
  current: Round | undefined,
  about: string,
): Round['waived'] {
  const { earlier, executions } = picture.recorded;
  const rounds = [...earlier, ...(current ? [current] : [])];
  const last = rounds.findLast((round) => round.about === about);
  const done = executions.some(({ id, status }) => id === last?.execution && status === 'done');
  return !last || done ? [] : stillWaived(last, picture);
}

/** Overrides are of the number people saw: with another one the gate is closed again. */
function stillWaived({ waived }: Round, { view, seen }: Picture): Round['waived'] {
  const { metrics } = view.basis(seen);
  return waived.filter(({ metric, value }) => valueOf(metrics, metric) === value);
}

function rememberWorld(picture: Picture, outside: readonly OutsideChange[]): readonly Change[] {
  const { notification, cardEntry, view, seen, recorded, ref } = picture;
  const known = view.known(seen, recorded, notification.known);
  const same = notification.known !== undefined && digest(notification.known) === digest(known);
  // What was gone and is there again: a deletion that failed.
  const { gone, ...before } = notification;
  if (same && outside.length === 0 && !gone) return [];
  const value: Notification = {
    ...before,
    card: { ...ref },
    known,
    outside: [...notification.outside, ...outside].slice(-remembered),
    quiet: notification.quiet && outside.length === 0,
  };
  return [writeOver(keys.card(ref), value, cardEntry?.revision)];
}

function writeRound(
  picture: Picture,
  ending: Ending | undefined,
  opening: Round | undefined,
): readonly Change[] {
  const { group, ref, rounds, roundEntry, agenda, openEntry } = picture;
  const changes: Change[] = [];
  if (ending || opening) {
    const current = ending?.round ?? rounds?.current;
    const earlier = [...(rounds?.earlier ?? []), ...(opening && current ? [current] : [])];
    const value = {
      current: opening ?? current,
      earlier: rememberedRounds(earlier),
    } as const;
    changes.push(writeOver(keys.round(group, ref), value, roundEntry?.revision));
  }
  const isOpen = (opening ?? ending?.round ?? rounds?.current)?.status === 'open';
  if (openEntry && !(isOpen && agenda.waits)) {
    changes.push({ do: 'delete', key: openEntry.key, revision: openEntry.revision });
  }
  if (isOpen && agenda.waits) changes.push(...listOpen(picture, opening));
  return changes;
}

/** What the voters of this round are shown, kept because reports get overwritten and expire. */
function evidenceOf(picture: Picture, round: Round | undefined): readonly Change[] {
  if (round?.status !== 'open') return [];
  const { judged } = picture.seen;
  return [{ do: 'put', key: keys.evidence(picture.evidence), value: { judged } }];
}

function describe(round: Round, picture: Picture): Json {
  return {
    n: round.n,
    about: round.about,
    evidence: round.evidence,
    policies: picture.bench.rulings.map(({ verb, on, policy }) => ({ verb, on, policy })),
  };
}

function entry({ ref, view }: Picture, kind: string, body: Json): JournalEntry {
  return { kind, subject: `${view.name}/${ref.subject}`, body };
}

function writeOver(key: string, value: Json, revision: string | undefined): Change {
  return revision === undefined
    ? { do: 'create', key, value }
    : { do: 'replace', key, value, revision };
}
