import type { Entry, Ledger } from '../ledger.ts';

const page = 200;

/** Every entry of a prefix in key order, `most` at the most. */
export async function listAll(
  prefix: string,
  most: number,
  ledger: Pick<Ledger, 'list'>,
): Promise<readonly Entry[]> {
  const found: Entry[] = [];
  while (found.length < most) {
    const after = found.at(-1)?.key;
    const limit = Math.min(page, most - found.length);
    const entries = await ledger.list(prefix, { limit, ...(after === undefined ? {} : { after }) });
    found.push(...entries);
    if (entries.length < limit) break;
  }
  return found;
}
