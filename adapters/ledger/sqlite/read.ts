import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { admitPage, Impossible } from '../../../src/index.ts';
import type { Entry, Json, Ledger } from '../../../src/index.ts';
import { endOf } from './end-of.ts';
import { translate } from './translate.ts';

/** A ledger that can be read, and not written. */
export type LedgerReader = Pick<Ledger, 'get' | 'list' | 'due'>;

/** The three reading verbs over an open file. */
export function reading(db: DatabaseSync, path: string): LedgerReader {
  const get = db.prepare('SELECT key, value, revision, due FROM record WHERE key = ?');
  const list = {
    forward: db.prepare(page('ASC')),
    reverse: db.prepare(page('DESC')),
  };
  const due = db.prepare(
    `SELECT key, value, revision, due FROM record
      WHERE due <= ? AND key >= ? AND key < ? ORDER BY due, key LIMIT ?`,
  );
  return {
    get: async (key) => {
      const row = read(path, () => get.get(key));
      return row === undefined ? undefined : entryOf(row, path);
    },
    list: async (prefix, { after = '', before = endOf(prefix), reverse = false, limit }) => {
      admitPage(prefix, limit);
      const page = { prefix, end: endOf(prefix), after, before, limit };
      const statement = reverse ? list.reverse : list.forward;
      return read(path, () => statement.all(page)).map((row) => entryOf(row, path));
    },
    due: async (prefix, now, limit) => {
      admitPage(prefix, limit);
      const bounds = [now.getTime(), prefix, endOf(prefix)] as const;
      return read(path, () => due.all(...bounds, limit)).map((row) => entryOf(row, path));
    },
  };
}

/** One bound on each side, for SQLite searches its index by one: the second would be a scan. */
function page(order: 'ASC' | 'DESC'): string {
  return `SELECT key, value, revision, due FROM record
    WHERE key >= max(:prefix, :after) AND key <> :after AND key < min(:end, :before)
    ORDER BY key ${order} LIMIT :limit`;
}

function read<Rows>(path: string, rows: () => Rows): Rows {
  try {
    return rows();
  } catch (error) {
    throw translate(error, path, 'reading');
  }
}

function entryOf(row: Record<string, SQLOutputValue>, path: string): Entry {
  const key = String(row['key']);
  const entry = {
    key,
    value: parsed(String(row['value']), key, path),
    revision: String(row['revision']),
  };
  return row['due'] === null ? entry : { ...entry, due: new Date(Number(row['due'])) };
}

function parsed(text: string, key: string, path: string): Json {
  try {
    const value: Json = JSON.parse(text);
    return value;
  } catch (cause) {
    throw new Impossible(
      `${key} in ${path} holds no JSON: it was not written by Ringi`,
      'Keep a copy of the file, and restore the last good backup.',
      { cause },
    );
  }
}
