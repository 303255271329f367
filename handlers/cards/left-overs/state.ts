import type { Execution, LeftOverDeed, LeftOverState, Recorded, Seen } from '../../../src/index.ts';
import { stageAndVersion } from '../../actions/plan/stage-and-version.ts';
import { isFresh } from '../model-package/is-fresh.ts';
import type { Judged, Shown } from './look.ts';

/** What was decided here and has not ended. */
export function runningIn({ executions }: Pick<Recorded, 'executions'>): Execution | undefined {
  return executions.findLast(({ status }) => status === 'queued' || status === 'started');
}

/** How it stands; a failure is told for two days. */
export function stateOf(
  { judged, shown }: Seen<Judged, Shown>,
  recorded: Recorded,
): { readonly is: LeftOverState; readonly execution?: Execution } {
  const running = runningIn(recorded);
  if (running) return { is: { is: 'running', deed: deedOf(running.decision) }, execution: running };
  const last = recorded.executions.at(-1);
  if (last && last.status !== 'done' && isFresh(last.endedAt, recorded.now)) {
    return { is: { is: 'failed', deed: deedOf(last.decision) }, execution: last };
  }
  if (judged.names.length > 0) return { is: { is: 'some' } };
  return { is: { is: shown.isBound ? 'none' : 'unbound' } };
}

/** What a vote or an execution was about. */
export function deedOf({ verb, on }: Execution['decision']): LeftOverDeed {
  return verb === 'retire' ? { verb, ...stageAndVersion(on) } : { verb: 'cleanUp' };
}
