import { digest } from '../json.ts';
import type { JournalEntry, JournalRecord } from '../ledger.ts';

/** Number and hash of one audit record; of the last one, it is the head of the chain. */
export type Head = { readonly n: number; readonly hash: string };

/** The head of a chain that has no record yet. */
export const emptyChain: Head = { n: 0, hash: '0'.repeat(64) };

/** The records that these entries become when they are appended to the chain that ends in `head`. */
export function chain(
  entries: readonly JournalEntry[],
  head: Head,
  at: Date,
): readonly JournalRecord[] {
  const records: JournalRecord[] = [];
  let { n, hash } = head;
  for (const { kind, subject, body } of entries) {
    const unsealed = { kind, subject, body, n: n + 1, at: at.toISOString(), previous: hash };
    hash = digest(unsealed);
    n += 1;
    records.push({ ...unsealed, hash });
  }
  return records;
}
