import { systemClock } from '../../src/clock.ts';
import type { Clock } from '../../src/clock.ts';

/** The machine's clock, which can be put back while the company's past is played. */
export type PlaygroundClock = Clock & { goBack(days: number): void; comeBack(): void };

/** A clock that shows the present until it is put back. */
export function playgroundClock(): PlaygroundClock {
  let behind = 0;
  return {
    ...systemClock,
    now: () => new Date(systemClock.now().getTime() - behind),
    goBack(days) {
      behind = days * 86_400_000;
    },
    comeBack() {
      behind = 0;
    },
  };
}
