import type { Clock } from '../../src/index.ts';

/** A clock whose hours pass as fast as work goes: it jumps whenever everybody waits. */
export type VirtualClock = Clock & {
  /** Lets time pass until this is true; throws when it is not within `ms`. */
  until(done: () => boolean | Promise<boolean>, ms: number): Promise<void>;
};

type Timer = { readonly at: number; readonly end: () => void };

/** Starts at a fixed day of 2026. */
export function virtualClock(start = '2026-11-20T08:00:00.000Z'): VirtualClock {
  const epoch = new Date(start).getTime();
  const waiting = new Set<Timer>();
  let passed = 0;
  const jump = () => {
    passed = Math.max(passed, Math.min(...[...waiting].map(({ at }) => at)));
    for (const timer of [...waiting].filter(({ at }) => at <= passed)) timer.end();
  };
  return {
    now: () => new Date(epoch + passed),
    monotonic: () => passed,
    wait: (ms, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve();
        const timer = {
          at: passed + ms,
          end: () => {
            waiting.delete(timer);
            signal?.removeEventListener('abort', timer.end);
            resolve();
          },
        };
        waiting.add(timer);
        signal?.addEventListener('abort', timer.end, { once: true });
      }),
    async until(done, ms) {
      const deadline = passed + ms;
      for (;;) {
        await settled();
        if (await done()) return;
        if (passed > deadline) throw new Error(`not within ${ms} ms`);
        if (waiting.size === 0) throw new Error('nobody waits for anything');
        jump();
      }
    },
  };
}

/** Everything that can go on without time has gone on. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
