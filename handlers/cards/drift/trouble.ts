import { incidentOf, type Incident, type Recorded, type Seen } from '../../../src/index.ts';
import type { Judged, Shown } from './seen.ts';

/** What is wrong: with what is watched (`fires`), or with the monitor itself. */
export type Trouble =
  'fires' | 'unreadable' | 'unreachable' | 'runFailed' | 'scheduleFailed' | 'stopped' | 'silent';

/** What the runs of a monitor come to, with what is recorded. */
export function incidentIn(
  { shown }: Pick<Seen<Judged, Shown>, 'shown'>,
  recorded: Recorded,
): Incident {
  const { runs, monitor } = shown;
  const { watch, now } = recorded;
  return incidentOf(runs, { schedule: monitor.schedule, recorded: watch?.alert, now });
}

/** What is wrong now; undefined where nothing is. */
export function troubleOf({ state }: Incident, shown: Shown): Trouble | undefined {
  const { monitor, found } = shown;
  switch (state) {
    case 'drifting':
      return isUnreadable(found) ? 'unreadable' : 'fires';
    case 'failed':
      if (isUnreadable(found) && monitor.ref.source === 'evidently') return 'unreadable';
      if (isDown(monitor.endpointStatus)) return 'unreachable';
      return monitor.schedule?.status === 'Failed' ? 'scheduleFailed' : 'runFailed';
    case 'stopped':
      return 'stopped';
    case 'silent':
      return isDown(monitor.endpointStatus) ? 'unreachable' : 'silent';
    case 'clean':
    case 'waiting':
      return undefined;
  }
}

function isUnreadable(found: Shown['found']): boolean {
  return found?.report.unreadable !== undefined && found.report.findings.length === 0;
}

/** An endpoint that answers nothing leaves its monitor without data. */
function isDown(status: string | undefined): boolean {
  return status === 'Failed' || status === 'OutOfService' || status === 'Deleted';
}
