import type { Desk } from '../desk.ts';

/**
 * Counts requests without a valid signature or token. Strangers must not be able to flood the
 * chain: one record a minute and platform, with the count so far of the minute before.
 */
export function unsignedCounter(desk: Desk): (platform: string) => void {
  const counts = new Map<string, { minute: string; count: number }>();
  return (platform) => {
    const minute = desk.clock.now().toISOString().slice(0, 16);
    const before = counts.get(platform);
    if (before?.minute === minute) {
      before.count += 1;
      return;
    }
    counts.set(platform, { minute, count: 1 });
    const body = { platform, minute, earlier: before ? { ...before } : null };
    desk.ledger
      .commit([], [{ kind: 'unsigned', subject: `platform/${platform}`, body }])
      .catch((error: unknown) =>
        desk.log.error({ platform, error: String(error) }, 'unsigned requests went unrecorded'),
      );
  };
}
