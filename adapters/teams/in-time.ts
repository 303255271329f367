import type { Clock } from '../../src/index.ts';

/** What work brings within so many milliseconds; undefined where it takes longer, and goes on. */
export async function inTime<Result>(
  work: Promise<Result>,
  ms: number,
  clock: Clock,
): Promise<Result | undefined> {
  const stop = new AbortController();
  const late = clock.wait(ms, stop.signal).then(() => undefined);
  const result = await Promise.race([work, late]);
  stop.abort();
  return result;
}
