import type { Execution, Recorded, RetrainingState, Seen } from '../../../src/index.ts';
import { isFresh } from '../model-package/is-fresh.ts';
import type { Judged, Shown } from './look.ts';

/** The retraining that was decided here and has not ended. */
export function runningIn({ executions }: Pick<Recorded, 'executions'>): Execution | undefined {
  return executions.findLast(({ status }) => status === 'queued' || status === 'started');
}

/** How it stands; what is over is told for two days. */
export function stateOf(
  { judged }: Seen<Judged, Shown>,
  recorded: Recorded,
): { readonly is: RetrainingState; readonly execution?: Execution } {
  const running = runningIn(recorded);
  if (running) return { is: 'running', execution: running };
  if (judged.pipeline === null) return { is: 'impossible' };
  const last = recorded.executions.at(-1);
  if (!last || !isFresh(last.endedAt, recorded.now)) return { is: 'ready' };
  return { is: last.status === 'done' ? 'done' : 'failed', execution: last };
}
