import type { Clock } from '../../../../../src/clock.ts';
import type { Execution, PlannedFailure } from './pipeline-store.ts';
import type { Progress } from './progress.ts';

/** What executions run by. */
export type Running = {
  readonly clock: Clock;
  readonly progress: Progress;
  /** How long each step takes, in milliseconds. */
  readonly stepMs: number;
  /** Leaves every execution where it is. */
  readonly signal: AbortSignal;
};

/**
 * Runs an execution from its first step that has not succeeded, one step after another: the first
 * begins at once, and each ends when its time has passed by the clock.
 */
export async function run(
  { clock, progress, stepMs, signal }: Running,
  execution: Execution,
  failure?: PlannedFailure,
): Promise<void> {
  let at = clock.now().getTime();
  for (const step of execution.steps) {
    if (step.status === 'Succeeded') continue;
    progress.begin(execution, step, at, failure);
    at += stepMs;
    while (clock.now().getTime() < at) {
      await clock.wait(at - clock.now().getTime(), signal);
      if (signal.aborted) return;
    }
    if (progress.end(execution, step, at, failure) !== 'Succeeded') break;
  }
  progress.over(execution, at);
}
