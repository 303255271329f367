import { z } from 'zod';
import type { Change, Ledger } from '../ledger.ts';
import type { CopiesReader, Copied } from '../model-cards.ts';
import { keys } from './keys.ts';

/** A content of 100,000 characters says no more than fits one commit, 15 bytes a digest. */
const digests = z.array(z.string());

/** Writes down what was copied to a card, in place of what was copied before. */
export function recordCopied({ to, said }: Copied): Change {
  return { do: 'put', key: keys.copied(to), value: [...said] };
}

/** What was copied to cards, as the ledger keeps it. */
export function copiesReader(ledger: Pick<Ledger, 'get'>): CopiesReader {
  return {
    async to(arn) {
      const entry = await ledger.get(keys.copied(arn));
      return entry ? digests.parse(entry.value) : [];
    },
  };
}
