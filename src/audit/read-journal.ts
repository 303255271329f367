import type { Entry, Ledger } from '../ledger.ts';

const pageSize = 500;

/** Every record of the audit chain in order, read page by page. */
export async function* readJournal(ledger: Pick<Ledger, 'list'>): AsyncGenerator<Entry> {
  let page = await ledger.list('journal/', { limit: pageSize });
  while (page.length > 0) {
    yield* page;
    const after = page.at(-1)?.key ?? '';
    page = await ledger.list('journal/', { after, limit: pageSize });
  }
}
