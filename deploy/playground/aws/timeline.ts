import type { Clock } from '../../../src/clock.ts';

/** What is to happen, in the order of its times by the clock (epoch milliseconds). */
export type Timeline = {
  /** `act` is told its time, which may lie behind the clock's; what is due happens at once. */
  at(time: number, act: Act): void;
  /** Does what is due, without waiting for the clock to wake anybody. */
  catchUp(): void;
};

type Act = (at: number) => void;
type Entry = { readonly at: number; readonly act: Act };

/** A timeline that ends when `signal` aborts. However far the clock jumps, the order stays. */
export function timeline(clock: Clock, signal: AbortSignal): Timeline {
  const planned: Entry[] = [];
  let busy = false;
  const now = () => clock.now().getTime();
  const catchUp = () => {
    if (busy || signal.aborted) return;
    busy = true;
    try {
      for (let next = take(planned, now()); next; next = take(planned, now())) next.act(next.at);
    } finally {
      busy = false;
    }
  };
  const wake = async (time: number) => {
    while (now() < time) {
      // The clock may be put back meanwhile, and no timer waits for three months.
      await clock.wait(Math.min(time - now(), 1_000), signal);
      if (signal.aborted) return;
    }
    catchUp();
  };
  return {
    catchUp,
    at(time, act) {
      planned.push({ at: time, act });
      if (time > now()) void wake(time);
      else catchUp();
    },
  };
}

/** Takes the first entry that is due; of the same time, the one that was planned first. */
function take(planned: Entry[], now: number): Entry | undefined {
  const due = planned.filter(({ at }) => at <= now);
  const first = due.toSorted((a, b) => a.at - b.at)[0];
  if (first) planned.splice(planned.indexOf(first), 1);
  return first;
}
