/** Seeded: the same seed gives the same order of everything. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Interleaves work at every await that passes a gate: one waiting gate at a time is opened. */
export type Scheduler = {
  /** To be awaited before a call: it goes on when its turn is drawn. */
  gate(): Promise<void>;
  /** Draws turns until everything given is settled. */
  run(work: readonly Promise<unknown>[]): Promise<void>;
};

/** A scheduler whose draws follow the seed. */
export function scheduler(seed: number): Scheduler {
  const next = random(seed);
  const waiting: (() => void)[] = [];
  return {
    gate: () => new Promise((open) => waiting.push(open)),
    async run(work) {
      const all = { settled: false };
      void Promise.allSettled(work).then(() => (all.settled = true));
      while (!all.settled) {
        await new Promise((resolve) => setImmediate(resolve));
        const [open] = waiting.splice(Math.floor(next() * waiting.length), 1);
        open?.();
      }
    },
  };
}

/** The same thing with a gate before every method. */
export function gated<T extends object>(thing: T, turns: Pick<Scheduler, 'gate'>): T {
  return new Proxy(thing, {
    get(target, name, receiver) {
      const value: unknown = Reflect.get(target, name, receiver);
      if (typeof value !== 'function') return value;
      return async (...args: unknown[]) => {
        await turns.gate();
        return Reflect.apply(value, target, args);
      };
    },
  });
}
