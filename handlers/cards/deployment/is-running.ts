import type { Execution } from '../../../src/index.ts';

/** Whether it waits its turn or is being carried out. */
export function isRunning({ status }: Pick<Execution, 'status'>): boolean {
  return status === 'queued' || status === 'started';
}
