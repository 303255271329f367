import type { Execution, Recorded, Seen } from '../../../src/index.ts';
import type { Judged, Shown } from './look.ts';

/** How a pipeline is: what its card is about. */
export type Situation =
  /** It never failed since Ringi looks at it. */
  | { readonly is: 'well' }
  | {
      readonly is: 'failed';
      /** When the first of these failures began: tells one incident from the next. */
      readonly since: string;
      /** How many executions failed in a row. */
      readonly times: number;
      /** Somebody decided to try again, and it has not begun or ended yet. */
      readonly retry?: Execution;
    }
  /** It is running again since it failed. */
  | { readonly is: 'again'; readonly since: string; readonly startedAt: string }
  | { readonly is: 'resolved'; readonly since: string; readonly at: string };

/** Finds the situation from the executions and the record of the alert. */
export function situationOf(
  { judged, shown }: Seen<Judged, Shown>,
  { watch, executions }: Recorded,
): Situation {
  const { runs, settled } = shown;
  const before = watch?.alert;
  const running = runs.find(({ status }) => status === 'Executing' || status === 'Stopping');
  const settledAt = runs.findIndex(({ arn }) => arn === settled?.arn);
  const isNewer = running !== undefined && (settledAt < 0 || runs.indexOf(running) < settledAt);
  // An execution that is tried again runs under its old name.
  if (running && isNewer && before?.status === 'firing') {
    return { is: 'again', since: before.startsAt, startedAt: running.startedAt };
  }
  if (judged.failed === null) {
    return before && settled
      ? { is: 'resolved', since: before.startsAt, at: settled.endedAt ?? settled.startedAt }
      : { is: 'well' };
  }
  const { since, times } = streak(runs, before?.status === 'firing' ? before.startsAt : undefined);
  const retry = executions.findLast(
    ({ status, decision }) =>
      decision.verb === 'retryPipeline' && (status === 'queued' || status === 'started'),
  );
  return { is: 'failed', since, times, ...(retry ? { retry } : {}) };
}

/** The failures since the last success; older than the listing tells, as it is recorded. */
function streak(runs: Shown['runs'], recorded: string | undefined) {
  const over = runs.filter(({ status }) => status === 'Failed' || status === 'Succeeded');
  const end = over.findIndex(({ status }) => status === 'Succeeded');
  const failures = end < 0 ? over : over.slice(0, end);
  const first = failures.at(-1)?.startedAt ?? '';
  const since = end < 0 && recorded !== undefined && recorded < first ? recorded : first;
  return { since, times: failures.length };
}
