import type { DatabaseSync } from 'node:sqlite';
import { admit, chain, Conflict, journalKey } from '../../../src/index.ts';
import type { Change, Committed, Head, JournalEntry, Ledger } from '../../../src/index.ts';
import { translate } from './translate.ts';
import type { During } from './translate.ts';

/** The writing verb over an open file: one transaction, one flush to disk. */
export function committing(db: DatabaseSync, path: string, now: () => Date): Ledger['commit'] {
  const statements = prepare(db);
  return async (changes, journal = []) => {
    admit(changes, journal);
    let during: During = 'writing';
    try {
      db.exec('BEGIN IMMEDIATE');
      const committed = write(statements, changes, journal, now());
      during = 'committing';
      db.exec('COMMIT');
      return committed;
    } catch (error) {
      rollBack(db);
      throw translate(error, path, during);
    }
  };
}

type Statements = ReturnType<typeof prepare>;

function prepare(db: DatabaseSync) {
  return {
    revision: db.prepare('SELECT revision FROM record WHERE key = ?'),
    put: db.prepare(
      `INSERT INTO record (key, value, revision, due) VALUES (?, ?, ?, ?)
         ON CONFLICT (key) DO UPDATE
         SET value = excluded.value, revision = excluded.revision, due = excluded.due`,
    ),
    delete: db.prepare('DELETE FROM record WHERE key = ?'),
    head: db.prepare('SELECT revision, n, hash FROM head'),
    advance: db.prepare('UPDATE head SET revision = ?, n = ?, hash = ?'),
  };
}

function write(
  statements: Statements,
  changes: readonly Change[],
  journal: readonly JournalEntry[],
  at: Date,
): Committed {
  const conflicts = changes.filter((change) => !stands(statements, change));
  if (conflicts.length > 0) throw new Conflict(conflicts.map(({ key }) => key));
  const head = statements.head.get();
  let revision = Number(head?.['revision']);
  const revisions = new Map<string, string>();
  for (const change of changes) {
    revision += 1;
    if (apply(statements, change, revision)) revisions.set(change.key, String(revision));
  }
  const last: Head = { n: Number(head?.['n']), hash: String(head?.['hash']) };
  const records = chain(journal, last, at);
  for (const record of records) {
    revision += 1;
    statements.put.run(journalKey(record.n), JSON.stringify(record), revision, null);
  }
  const { n, hash } = records.at(-1) ?? last;
  statements.advance.run(revision, n, hash);
  return { revisions, journal: records.map(({ n, hash }) => ({ n, hash })) };
}

/** Whether the change still finds what it was built on. */
function stands({ revision }: Statements, change: Change): boolean {
  const found = revision.get(change.key)?.['revision'];
  switch (change.do) {
    case 'put':
      return true;
    case 'create':
      return found === undefined;
    case 'replace':
    case 'delete':
    case 'check':
      return found !== undefined && String(found) === change.revision;
  }
}

/** Whether the change left a new revision behind. */
function apply(statements: Statements, change: Change, revision: number): boolean {
  switch (change.do) {
    case 'create':
    case 'put':
    case 'replace': {
      const { key, value, due } = change;
      statements.put.run(key, JSON.stringify(value), revision, due?.getTime() ?? null);
      return true;
    }
    case 'delete':
      statements.delete.run(change.key);
      return false;
    case 'check':
      return false;
  }
}

/** SQLite has rolled back by itself after some errors; a failure here would hide the first one. */
function rollBack(db: DatabaseSync): void {
  if (!db.isOpen || !db.isTransaction) return;
  try {
    db.exec('ROLLBACK');
  } catch {
    // The connection then still holds the transaction, and the next BEGIN says so.
  }
}
