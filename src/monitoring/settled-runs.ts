import type { MonitoringRun } from '../monitoring.ts';
import { endOf } from './end-of.ts';

/**
 * The runs that have ended, each once, newest first by when they were to run. Of two tellings of
 * one run the later end holds.
 */
export function settledRuns(runs: readonly MonitoringRun[]): readonly MonitoringRun[] {
  const byId = new Map<string, MonitoringRun>();
  for (const run of runs) {
    const other = byId.get(run.id);
    if (run.status !== 'running' && (other === undefined || later(run, other))) {
      byId.set(run.id, run);
    }
  }
  return [...byId.values()].toSorted(newestFirst);
}

function later(run: MonitoringRun, other: MonitoringRun): boolean {
  return [endOf(run), run.status].join() > [endOf(other), other.status].join();
}

function newestFirst(a: MonitoringRun, b: MonitoringRun): number {
  if (a.scheduledAt !== b.scheduledAt) return a.scheduledAt < b.scheduledAt ? 1 : -1;
  return a.id < b.id ? 1 : -1;
}
