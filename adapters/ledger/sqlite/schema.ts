import type { DatabaseSync } from 'node:sqlite';
import { Impossible } from '../../../src/index.ts';

/** Says in the file's header that it is a ledger of Ringi ("RING"). */
const applicationId = 0x52494e47;

/** Each step once, in order; a step that was ever released is never changed. */
const migrations: readonly string[] = [
  `CREATE TABLE record (
     key TEXT NOT NULL UNIQUE COLLATE BINARY,
     value TEXT NOT NULL CHECK (json_valid(value)),
     revision INTEGER NOT NULL,
     due INTEGER
   ) STRICT;
   CREATE INDEX record_due ON record (due, key) WHERE due IS NOT NULL;
   CREATE TABLE head (
     one INTEGER PRIMARY KEY CHECK (one = 1),
     revision INTEGER NOT NULL,
     n INTEGER NOT NULL,
     hash TEXT NOT NULL
   ) STRICT;
   INSERT INTO head VALUES (1, 0, 0, '${'0'.repeat(64)}');
   CREATE TABLE holder (
     one INTEGER PRIMARY KEY CHECK (one = 1),
     pid INTEGER NOT NULL,
     since TEXT NOT NULL
   ) STRICT;`,
];

/** Brings the file to the schema of this release, all steps or none. */
export function migrate(db: DatabaseSync, path: string): void {
  const version = versionOf(db, path);
  if (version === migrations.length) return;
  db.exec('BEGIN IMMEDIATE');
  for (const step of migrations.slice(version)) db.exec(step);
  db.exec(`PRAGMA application_id = ${applicationId}`);
  db.exec(`PRAGMA user_version = ${migrations.length}`);
  db.exec('COMMIT');
}

/** Throws `Impossible` unless the file has the schema of this release; changes nothing. */
export function expectSchema(db: DatabaseSync, path: string): void {
  if (versionOf(db, path) === migrations.length) return;
  throw new Impossible(
    `${path} was written by an older Ringi`,
    'Start this Ringi on it once: it brings the file up to date.',
  );
}

function versionOf(db: DatabaseSync, path: string): number {
  const version = pragma(db, 'user_version');
  const empty = db.prepare('SELECT count(*) AS tables FROM sqlite_schema').get()?.['tables'] === 0;
  if (!empty && pragma(db, 'application_id') !== applicationId) {
    throw new Impossible(
      `${path} is an SQLite file, but no ledger of Ringi`,
      'Give RINGI_LEDGER another path, or move that file away.',
    );
  }
  if (version > migrations.length) {
    throw new Impossible(
      `${path} was written by a newer Ringi (schema ${version}; this one knows ${migrations.length})`,
      'Start the newer release, or restore a copy of the file from before the upgrade.',
    );
  }
  return version;
}

function pragma(db: DatabaseSync, name: 'user_version' | 'application_id'): number {
  return Number(db.prepare(`PRAGMA ${name}`).get()?.[name]);
}
