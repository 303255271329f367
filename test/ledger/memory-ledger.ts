import { admit, admitPage, chain, Conflict, emptyChain, journalKey } from '../../src/index.ts';
import type { Change, Committed, Entry, Json, JournalEntry, Ledger } from '../../src/index.ts';

type Row = { readonly text: string; readonly revision: string; readonly due: Date | undefined };

/** A ledger in memory that keeps every promise of the port but durability. `now` dates records. */
export function memoryLedger({ now }: { readonly now: () => Date }): Ledger {
  const rows = new Map<string, Row>();
  let revision = 0;
  let head = emptyChain;

  const write = (key: string, value: Json, due?: Date) => {
    revision += 1;
    rows.set(key, { text: JSON.stringify(value), revision: String(revision), due });
    return String(revision);
  };
  const apply = (change: Change): readonly [string, string] | undefined => {
    switch (change.do) {
      case 'create':
      case 'put':
      case 'replace':
        return [change.key, write(change.key, change.value, change.due)];
      case 'delete':
        rows.delete(change.key);
        return undefined;
      case 'check':
        return undefined;
    }
  };
  const commit = (changes: readonly Change[], journal: readonly JournalEntry[]): Committed => {
    admit(changes, journal);
    const conflicts = changes.filter((change) => !stands(change, rows.get(change.key)));
    if (conflicts.length > 0) throw new Conflict(conflicts.map(({ key }) => key));
    const revisions = changes.map(apply).filter((written) => written !== undefined);
    const records = chain(journal, head, now());
    for (const record of records) write(journalKey(record.n), record);
    head = records.at(-1) ?? head;
    return {
      revisions: new Map(revisions),
      journal: records.map(({ n, hash }) => ({ n, hash })),
    };
  };
  const under = (prefix: string) => [...rows.keys()].filter((key) => key.startsWith(prefix));

  return {
    get: async (key) => entryOf(key, rows.get(key)),
    list: async (prefix, { after, before, reverse = false, limit }) => {
      admitPage(prefix, limit);
      const keys = under(prefix)
        .filter((key) => after === undefined || byteOrder(key, after) > 0)
        .filter((key) => before === undefined || byteOrder(key, before) < 0)
        .toSorted(reverse ? (a, b) => byteOrder(b, a) : byteOrder);
      return keys.slice(0, limit).flatMap((key) => entryOf(key, rows.get(key)) ?? []);
    },
    due: async (prefix, at, limit) => {
      admitPage(prefix, limit);
      const entries = under(prefix).flatMap((key) => entryOf(key, rows.get(key)) ?? []);
      return entries
        .filter(({ due }) => due !== undefined && due <= at)
        .toSorted((a, b) => Number(a.due) - Number(b.due) || byteOrder(a.key, b.key))
        .slice(0, limit);
    },
    commit: async (changes, journal = []) => commit(changes, journal),
  };
}

function stands(change: Change, row: Row | undefined): boolean {
  switch (change.do) {
    case 'put':
      return true;
    case 'create':
      return row === undefined;
    case 'replace':
    case 'delete':
    case 'check':
      return row?.revision === change.revision;
  }
}

function entryOf(key: string, row: Row | undefined): Entry | undefined {
  if (row === undefined) return undefined;
  const value: Json = JSON.parse(row.text);
  const entry = { key, value, revision: row.revision };
  return row.due === undefined ? entry : { ...entry, due: row.due };
}

function byteOrder(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
