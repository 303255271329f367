import type { Alert } from '../alert.ts';
import type { MonitoringRun, MonitoringSchedule } from '../monitoring.ts';
import { overdueAt } from './overdue-at.ts';
import { endOf } from './end-of.ts';
import { settledRuns } from './settled-runs.ts';

/** What a monitor's runs come to. Times are ISO 8601. */
export type Incident = {
  /**
   * The one thing that is wrong, the gravest first. `waiting`: it has judged nothing yet; a monitor
   * that drifts and then falls silent still drifts, for nobody has said that it ended.
   */
  readonly state: 'drifting' | 'failed' | 'stopped' | 'silent' | 'clean' | 'waiting';
  /** Since when; absent where nothing is wrong and nothing ever was. */
  readonly startsAt?: string;
  /** When it ended, where something was wrong. */
  readonly endsAt?: string;
  /** The newest run with a verdict. */
  readonly judged?: MonitoringRun;
  /** Violating runs in a row; `more`: at least so many, for the listing ends within them. */
  readonly inARow: number;
  readonly more: boolean;
  /** From when on it was too late for the next run, whatever else is wrong. */
  readonly silentSince?: string;
  /** Why the monitor or its newest run failed, in AWS's words. */
  readonly reason?: string;
};

/** What is known besides the runs. */
export type IncidentContext = {
  readonly schedule?: MonitoringSchedule | undefined;
  /** The alert as it was written down last. */
  readonly recorded?: Pick<Alert, 'status' | 'startsAt' | 'endsAt' | 'labels'> | undefined;
  readonly now: Date;
};

/**
 * Judges the runs of a monitor, given in any order and any number of times. Never depends on when a
 * run was heard of, only on what it says; what a listing no longer holds is taken from the record.
 */
export function incidentOf(runs: readonly MonitoringRun[], context: IncidentContext): Incident {
  const settled = settledRuns(runs);
  const judged = settled.filter(({ status }) => status === 'clean' || status === 'violations');
  const streak = streakOf(judged, 'violations');
  const silentSince = silenceOf(runs, context);
  const wrong = forgotten(judged, context) ?? wrongNow(settled, streak, silentSince, context);
  const facts = {
    ...(judged[0] && { judged: judged[0] }),
    inARow: streak.runs.length,
    more: streak.toTheEnd && wrong?.state === 'drifting',
    ...(silentSince !== undefined && { silentSince }),
  };
  if (wrong !== undefined) return { ...wrong, ...facts };
  const state = judged.length > 0 ? 'clean' : 'waiting';
  return { state, ...ended(judged, context), ...facts };
}

type Streak = { readonly runs: readonly MonitoringRun[]; readonly toTheEnd: boolean };

/** The newest runs as far as they have this status. */
function streakOf(runs: readonly MonitoringRun[], status: MonitoringRun['status']): Streak {
  const first = runs.findIndex((run) => run.status !== status);
  return { runs: first === -1 ? runs : runs.slice(0, first), toTheEnd: first === -1 };
}

/** A listing full of runs that failed holds no verdict any more: what was recorded still holds. */
function forgotten(
  judged: readonly MonitoringRun[],
  { recorded }: IncidentContext,
): Pick<Incident, 'state' | 'startsAt'> | undefined {
  const drifts = recorded?.status === 'firing' && isDrift(recorded.labels['alertname'] ?? '');
  if (judged.length > 0 || !drifts) return undefined;
  return { state: 'drifting', startsAt: recorded.startsAt };
}

function wrongNow(
  settled: readonly MonitoringRun[],
  drifting: Streak,
  silentSince: string | undefined,
  context: IncidentContext,
): Pick<Incident, 'state' | 'startsAt' | 'reason'> | undefined {
  const { schedule } = context;
  if (drifting.runs.length > 0) {
    return { state: 'drifting', startsAt: startOf(drifting, isDrift, context) };
  }
  // A schedule does not say since when: since its last run, or since it was made.
  const last = settled[0] === undefined ? (schedule?.createdAt ?? '') : endOf(settled[0]);
  if (schedule?.status === 'Failed') {
    return { state: 'failed', startsAt: last, ...reasonOf(schedule) };
  }
  if (schedule?.status === 'Stopped') return { state: 'stopped', startsAt: last };
  // Somebody stopped a run: that says nothing.
  const told = settled.filter(({ status }) => status !== 'stopped');
  const failed = streakOf(told, 'failed');
  if (failed.runs[0] !== undefined) {
    const startsAt = startOf(failed, (name) => name === 'MonitorFailed', context);
    return { state: 'failed', startsAt, ...reasonOf(failed.runs[0]) };
  }
  return silentSince === undefined ? undefined : { state: 'silent', startsAt: silentSince };
}

/**
 * When a streak began: at the end of its first run. Where the listing ends within it, the record may
 * know an earlier one.
 */
function startOf(
  { runs, toTheEnd }: Streak,
  isOfIt: (alertname: string) => boolean,
  { recorded }: IncidentContext,
): string {
  const first = runs.at(-1);
  const startsAt = first === undefined ? '' : endOf(first);
  const goesOn = recorded?.status === 'firing' && isOfIt(recorded.labels['alertname'] ?? '');
  return toTheEnd && goesOn && recorded.startsAt < startsAt ? recorded.startsAt : startsAt;
}

function isDrift(alertname: string): boolean {
  return alertname !== 'MonitorSilent' && alertname !== 'MonitorFailed';
}

function reasonOf({ reason }: { readonly reason?: string }): Pick<Incident, 'reason'> {
  return reason === undefined ? {} : { reason };
}

function silenceOf(
  runs: readonly MonitoringRun[],
  { schedule, now }: IncidentContext,
): string | undefined {
  const begun = runs.map(({ scheduledAt }) => scheduledAt).toSorted();
  const overdue = overdueAt(schedule, begun.at(-1));
  return overdue !== undefined && overdue < now ? overdue.toISOString() : undefined;
}

/** The first clean run after it ended it; where no run tells, as with a schedule that is on again, now does. */
function ended(
  judged: readonly MonitoringRun[],
  { recorded, now }: IncidentContext,
): Pick<Incident, 'startsAt' | 'endsAt'> {
  const clean = streakOf(judged, 'clean');
  if (recorded === undefined) return {};
  const { status, startsAt, endsAt } = recorded;
  if (status === 'resolved') return { startsAt, ...(endsAt !== undefined && { endsAt }) };
  const first = clean.runs.map(endOf).findLast((at) => at > startsAt);
  return { startsAt, endsAt: first ?? now.toISOString() };
}
