import { z } from 'zod';
import type { JournalFact, JournalReader } from '../journal.ts';
import { json } from '../json.ts';
import type { Ledger } from '../ledger.ts';

const page = 500;
/** A week of a busy company. */
const most = 200_000;

const fact = z.object({ at: z.string(), kind: z.string(), subject: z.string(), body: json });

/** The journal as the ledger holds it. */
export function journalReader(ledger: Pick<Ledger, 'list'>): JournalReader {
  return {
    async began() {
      const [first] = await ledger.list('journal/', { limit: 1 });
      return first && fact.parse(first.value).at;
    },
    async between(from, until, kinds) {
      const found: JournalFact[] = [];
      const since = from.toISOString();
      const end = until.toISOString();
      let before: string | undefined;
      // From its end back: what is asked for is not long ago.
      for (let read = 0; read < most; read += page) {
        const entries = await ledger.list('journal/', {
          reverse: true,
          limit: page,
          ...(before === undefined ? {} : { before }),
        });
        const facts = entries.map(({ value }) => fact.parse(value));
        found.push(
          ...facts.filter(({ at, kind }) => at >= since && at < end && kinds.includes(kind)),
        );
        before = entries.at(-1)?.key;
        const oldest = facts.at(-1);
        if (!oldest || oldest.at < since || entries.length < page) break;
      }
      return found.toReversed();
    },
  };
}
