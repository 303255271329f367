import { Gone, type Clock } from '../../src/index.ts';
import type { SlackClients } from './slack-clients.ts';

/** How long an answer of Slack about a channel holds. */
const holds = 10 * 60_000;

/** Knows which channels are shared with another company: no card hangs there. */
export type OpenRooms = {
  /** Throws `Gone` for a shared channel, and Slack's own error if it cannot be asked. */
  check(channel: string): Promise<void>;
  /** Whether a check has found it shared. */
  refused(channel: string): boolean;
};

/** Asks Slack at the first use of a channel, and again when the answer is old. */
export function openRooms(clients: SlackClients, clock: Pick<Clock, 'now'>): OpenRooms {
  const seen = new Map<string, { readonly shared: boolean; readonly at: number }>();
  return {
    refused: (channel) => seen.get(channel)?.shared === true,
    async check(channel) {
      const now = clock.now().getTime();
      let known = seen.get(channel);
      if (known === undefined || known.at < now - holds) {
        const { channel: info } = await clients.notifier.conversations.info({ channel });
        const shared = info?.is_ext_shared === true || info?.is_pending_ext_shared === true;
        known = { shared, at: now };
        seen.set(channel, known);
      }
      if (known.shared) throw new Gone(`channel ${channel} is shared with another company`);
    },
  };
}
