import { happening, type ChronicleReader } from '../chronicle.ts';
import type { Ledger } from '../ledger.ts';
import { keys } from './keys.ts';

/** The chronicle as the ledger holds it. */
export function chronicleReader(ledger: Pick<Ledger, 'list'>): ChronicleReader {
  return {
    async of(group, after, limit) {
      const entries = await ledger.list(keys.chronicleOf(group), {
        after: keys.chronicle(group, after),
        limit,
      });
      return entries.map(({ value }) => happening.parse(value));
    },
  };
}
