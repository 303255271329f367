import type { Ledger } from '../../src/index.ts';

/** Takes every look that is still to come off the agenda: nothing redraws a card by chance. */
export async function forgetLooks(ledger: Ledger): Promise<void> {
  for (const kind of ['card', 'group'] as const) {
    const entries = await ledger.list(`agenda/${kind}/`, { limit: 500 });
    for (const { key, revision } of entries) {
      await ledger.commit([{ do: 'delete', key, revision }]);
    }
  }
}
