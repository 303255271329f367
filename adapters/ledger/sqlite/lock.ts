import { DatabaseSync } from 'node:sqlite';

/**
 * Takes the lock of the one process that may write, or answers `undefined` where another holds it.
 * The operating system holds it for as long as the process lives, so no death leaves it behind.
 */
export function takeLock(path: string): { release(): void } | undefined {
  const lock = new DatabaseSync(`${path}.lock`, { timeout: 0 });
  try {
    // Nothing is ever written to it: the file stays empty, and is left for the next process.
    lock.exec('BEGIN IMMEDIATE');
  } catch (error) {
    lock.close();
    if (isBusy(error)) return undefined;
    throw error;
  }
  return { release: () => lock.close() };
}

function isBusy(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'errcode' in error && error.errcode === 5;
}
