import type { Execution, OutsideChange, Recorded, Round, Seen } from '../../../src/index.ts';
import { rounds } from '../voting/rounds.ts';
import type { Judged, Shown } from './seen.ts';

/** Where a version is in its life: what a card is about, before anybody is asked who may decide. */
export type Situation = {
  readonly is:
    | 'failed'
    | 'running'
    | 'rejected'
    | 'open'
    | 'declined'
    | 'expired'
    | 'rolledBack'
    | 'superseded'
    | 'arrived';
  /** The highest stage it has reached and was not rolled back from. */
  readonly at: string | undefined;
  /** The stage after it. */
  readonly next: string | undefined;
  /** The version that took its place, or that it was rolled back to. */
  readonly by?: number;
  readonly execution?: Execution;
  /** What was decided last and could not be done. */
  readonly failure?: Execution;
  /** What was changed elsewhere, when nothing has happened since. */
  readonly outside?: OutsideChange;
  /** The round that closed it. */
  readonly round?: Round;
};

/** Finds the situation from the world and the records alone. */
export function situationOf({ judged, shown }: Seen<Judged, Shown>, recorded: Recorded): Situation {
  const { next } = judged;
  const at = judged.stages.findLast(({ is }) => is === 'reached')?.stage;
  const where = { at, next };
  if (judged.status === 'Failed') return { is: 'failed', ...where };
  const last = recorded.executions.at(-1);
  if (last && (last.status === 'queued' || last.status === 'started')) {
    return { is: 'running', ...where, execution: last };
  }
  const outside = newestOutside(recorded);
  const extra = { ...where, ...(outside ? { outside } : {}) };
  if (judged.approval === 'Rejected') return { is: 'rejected', ...extra };
  const closed = closedBy(shown, recorded, at, next);
  if (closed && !reopenedSince(closed.since, next, recorded)) {
    const { since: _, ...how } = closed;
    return { ...extra, ...how };
  }
  if (next === undefined) return { is: 'arrived', ...extra };
  const failure = failureOf(recorded);
  return { is: 'open', ...extra, ...(failure ? { failure } : {}) };
}

type Closed = Pick<Situation, 'is' | 'by' | 'round' | 'failure'> & { readonly since: string };

/** The newest thing that closed the way to the next stage. */
function closedBy(
  { ladder }: Shown,
  recorded: Recorded,
  at: string | undefined,
  next: string | undefined,
): Closed | undefined {
  const found: Closed[] = [];
  const footing = ladder.find(({ stage }) => stage === at)?.footing;
  const isOver = footing?.is === 'replaced' || footing?.is === 'retired';
  if (isOver && footing.until !== undefined) {
    found.push({ is: 'superseded', since: footing.until, ...by(footing.to) });
  }
  const above = ladder.find(({ stage }) => stage === next)?.footing;
  if (above?.is === 'rolledBack' && above.until !== undefined) {
    found.push({ is: 'rolledBack', since: above.until, ...by(above.to) });
  }
  const last = recorded.executions.at(-1);
  // A rollback took its place: the stage is closed to it as if it had stood there.
  if (last?.status === 'seized' && last.decision.stage === next && last.endedAt !== undefined) {
    const stands = ladder.find(({ stage }) => stage === next)?.stands;
    found.push({
      is: 'rolledBack',
      since: last.endedAt,
      failure: last,
      ...by(stands?.version),
    });
  }
  for (const round of rounds(recorded)) {
    if (next === undefined || round.about !== next || round.endedAt === undefined) continue;
    const since = round.endedAt;
    if (round.status === 'expired') found.push({ is: 'expired', since, round });
    if (round.verb === 'decline') found.push({ is: 'declined', since, round });
  }
  return found.toSorted((a, b) => (a.since < b.since ? -1 : 1)).at(-1);
}

function by(version: number | undefined) {
  return version === undefined ? {} : { by: version };
}

/** Somebody with a say proposed the stage again after it was closed. */
function reopenedSince(since: string, next: string | undefined, recorded: Recorded): boolean {
  return rounds(recorded).some(
    ({ verb, endedAt, votes }) =>
      verb === 'propose' &&
      endedAt !== undefined &&
      endedAt >= since &&
      votes.some((vote) => vote.verb === 'propose' && vote.stage === next),
  );
}

/** What could not be done, unless people have decided something since. */
function failureOf({ executions, round }: Recorded): Execution | undefined {
  const last = executions.at(-1);
  const isUndone = ['failed', 'lapsed', 'seized'].includes(last?.status ?? '');
  if (!last || !isUndone) return undefined;
  const voted = round?.votes.at(-1)?.at;
  return voted !== undefined && voted > (last.endedAt ?? '') ? undefined : last;
}

/** The newest change made elsewhere, unless a vote or an execution is newer. */
function newestOutside({ outside, executions, round }: Recorded): OutsideChange | undefined {
  const newest = outside.at(-1);
  if (!newest) return undefined;
  const since = [round?.votes.at(-1)?.at, executions.at(-1)?.endedAt];
  return since.some((at) => at !== undefined && at > newest.at) ? undefined : newest;
}
