import type { Desk } from '../desk.ts';

/** Counts the requests that nobody signed. */
export type UnsignedCounter = {
  count(platform: string): void;
  /** Records the totals of minutes that are over, or (`all`) also of the one that still runs. */
  flush(all?: boolean): Promise<void>;
};

type Minute = { readonly minute: string; count: number };

/**
 * Counts requests without a valid signature or token. Strangers must not be able to flood the
 * chain: one record at the first such request of a minute and platform, and the minute's total
 * when it is over.
 */
export function unsignedCounter(desk: Desk): UnsignedCounter {
  const counts = new Map<string, Minute>();
  const thisMinute = () => desk.clock.now().toISOString().slice(0, 16);
  const write = (platform: string, earlier: Minute | undefined) => {
    const body = { platform, minute: thisMinute(), earlier: earlier ? { ...earlier } : null };
    return desk.ledger
      .commit([], [{ kind: 'unsigned', subject: `platform/${platform}`, body }])
      .catch((error: unknown) =>
        desk.log.error({ platform, error: String(error) }, 'unsigned requests went unrecorded'),
      );
  };
  return {
    count(platform) {
      const minute = thisMinute();
      const before = counts.get(platform);
      if (before?.minute === minute) {
        before.count += 1;
        return;
      }
      counts.set(platform, { minute, count: 1 });
      void write(platform, before);
    },
    async flush(all = false) {
      const minute = thisMinute();
      const over = [...counts].filter(([, each]) => all || each.minute !== minute);
      for (const [platform, each] of over) {
        counts.delete(platform);
        await write(platform, each);
      }
    },
  };
}
