import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Impossible } from '../../src/index.ts';
import type { Ledger } from '../../src/index.ts';
import { committing } from './sqlite/commit.ts';
import { takeLock } from './sqlite/lock.ts';
import { reading } from './sqlite/read.ts';
import { migrate } from './sqlite/schema.ts';
import { translate } from './sqlite/translate.ts';

/** A ledger in one SQLite file; `close` frees the file for another process. */
export type SqliteLedger = Ledger & { close(): void };

/** `now` dates the audit records. */
export type SqliteLedgerOptions = { readonly path: string; readonly now: () => Date };

/**
 * Opens the file, and makes it where there is none, as the only process that writes to it. Throws
 * `Impossible` with a sentence for the operator where another one does, or the file is not ours.
 */
export function sqliteLedger({ path, now }: SqliteLedgerOptions): SqliteLedger {
  const undo: (() => void)[] = [];
  const close = () =>
    undo
      .splice(0)
      .toReversed()
      .forEach((step) => step());
  try {
    makeFolder(path);
    const lock = takeLock(path);
    if (lock === undefined) throw heldBy(holderOf(path), path);
    undo.push(() => lock.release());
    const db = new DatabaseSync(path, { timeout: 1000 });
    undo.push(() => db.close());
    prepare(db, path);
    sign(db, now());
    return { ...reading(db, path), commit: committing(db, path, now), close };
  } catch (error) {
    close();
    throw translate(error, path, 'writing');
  }
}

function makeFolder(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (cause) {
    throw new Impossible(
      `the folder of ${path} cannot be made`,
      'Make it, and give the user Ringi runs as access to it.',
      { cause },
    );
  }
}

function prepare(db: DatabaseSync, path: string): void {
  // Every answered commit survives a power cut.
  db.exec('PRAGMA synchronous = FULL');
  // First, for it refuses a file that is not ours before anything is changed in it.
  migrate(db, path);
  const mode = db.prepare('PRAGMA journal_mode = WAL').get()?.['journal_mode'];
  if (mode !== 'wal') {
    throw new Impossible(
      `the disk of ${path} has no shared memory, which readers beside a writer need`,
      'Put the ledger on a local disk.',
    );
  }
}

/** Leaves who writes here, for the sentence that refuses a second process. */
function sign(db: DatabaseSync, since: Date): void {
  db.prepare('INSERT OR REPLACE INTO holder VALUES (1, ?, ?)').run(
    process.pid,
    since.toISOString(),
  );
}

/** Best effort: the file may be about to be made. */
function holderOf(path: string): string {
  try {
    const db = new DatabaseSync(path, { readOnly: true, timeout: 1000 });
    try {
      const row = db.prepare('SELECT pid, since FROM holder').get();
      return `process ${Number(row?.['pid'])} (since ${String(row?.['since'])})`;
    } finally {
      db.close();
    }
  } catch {
    return 'another process';
  }
}

function heldBy(holder: string, path: string): Impossible {
  return new Impossible(
    `${holder} writes to ${path} already`,
    'Stop it first, or give this one another RINGI_LEDGER. `ringi audit` and `ringi policy` may read beside it.',
  );
}
