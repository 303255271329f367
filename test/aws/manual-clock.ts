import type { Clock } from '../../src/index.ts';

/** A clock that stands still until a test moves it; waits that are due end then. */
export type ManualClock = Clock & { advance(ms: number): void };

/** A clock at a fixed day of 2026. */
export function manualClock(start = new Date('2026-11-20T08:00:00.000Z')): ManualClock {
  let passed = 0;
  const waiting = new Set<{ readonly until: number; readonly end: () => void }>();
  return {
    now: () => new Date(start.getTime() + passed),
    monotonic: () => passed,
    wait: (ms, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve();
        const entry = {
          until: passed + ms,
          end: () => {
            waiting.delete(entry);
            signal?.removeEventListener('abort', entry.end);
            resolve();
          },
        };
        waiting.add(entry);
        signal?.addEventListener('abort', entry.end, { once: true });
      }),
    advance(ms) {
      passed += ms;
      for (const { until, end } of waiting) if (until <= passed) end();
    },
  };
}
