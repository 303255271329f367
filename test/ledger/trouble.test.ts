import { rm, writeFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readLedger } from '../../adapters/ledger/read-ledger.ts';
import { sqliteLedger } from '../../adapters/ledger/sqlite.ts';
import { committing } from '../../adapters/ledger/sqlite/commit.ts';
import { translate } from '../../adapters/ledger/sqlite/translate.ts';
import { Impossible, Later, OutcomeUnknown, verify } from '../../src/index.ts';
import { emptyFolder } from './empty-folder.ts';

describe('a ledger in trouble', () => {
  let folder = '';
  let path = '';
  beforeEach(async () => {
    folder = await emptyFolder();
    path = `${folder}/ringi.db`;
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('on a full disk writes nothing, says so, and goes on when there is space', async () => {
    sqliteLedger({ path, now }).close();
    const db = new DatabaseSync(path);
    const commit = committing(db, path, now);
    db.exec('PRAGMA max_page_count = 20');
    const large = 'x'.repeat(100_000);
    const full = commit([{ do: 'put', key: 'evidence/1', value: large }], [record]);
    await expect(full).rejects.toThrow(Later);
    await expect(full).rejects.toThrow('free some');
    db.exec('PRAGMA max_page_count = 1000000');
    const { journal } = await commit([{ do: 'put', key: 'evidence/1', value: large }], [record]);
    expect(journal[0]?.n).toBe(1);
    db.close();
    const reader = readLedger(path);
    expect(await verify(reader)).toMatchObject({ status: 'whole', head: { n: 1 } });
    reader.close();
  });

  it('that another program locked says to come back later, and loses nothing', async () => {
    sqliteLedger({ path, now }).close();
    // As the ledger opens it, but for the second it would wait.
    const db = new DatabaseSync(path, { timeout: 0 });
    const commit = committing(db, path, now);
    const other = new DatabaseSync(path);
    other.exec('BEGIN IMMEDIATE');
    const locked = commit([{ do: 'put', key: 'a/1', value: 1 }], [record]);
    await expect(locked).rejects.toThrow(Later);
    other.exec('ROLLBACK');
    other.close();
    expect((await commit([{ do: 'put', key: 'a/1', value: 1 }])).revisions.size).toBe(1);
    db.close();
  });

  it('tells what is unknown from what is not by the code and the moment, not the text', () => {
    const flushFailed = { errcode: 10 | (4 << 8) };
    expect(translate(flushFailed, path, 'committing')).toBeInstanceOf(OutcomeUnknown);
    expect(translate(flushFailed, path, 'writing')).toBeInstanceOf(Later);
    expect(translate({ errcode: 11 }, path, 'reading')).toBeInstanceOf(Impossible);
    expect(translate({ errcode: 5 | (2 << 8) }, path, 'committing')).toBeInstanceOf(Later);
    const ours = new TypeError('ours');
    expect(translate(ours, path, 'committing')).toBe(ours);
  });

  it('is not made of an SQLite file of somebody else, and leaves that as it was', () => {
    const db = new DatabaseSync(path);
    db.exec('CREATE TABLE customers (name TEXT)');
    db.close();
    expect(() => sqliteLedger({ path, now })).toThrow('no ledger of Ringi');
    expect(() => readLedger(path)).toThrow('no ledger of Ringi');
    const after = new DatabaseSync(path);
    expect(after.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'delete' });
    after.close();
    // The refused start holds no lock.
    expect(() => sqliteLedger({ path, now })).toThrow('no ledger of Ringi');
  });

  it('is not made of what is no database', async () => {
    await writeFile(path, 'registries:\n  - account: "111122223333"\n'.repeat(100));
    expect(() => sqliteLedger({ path, now })).toThrow('is damaged, or no ledger');
    expect(() => readLedger(path)).toThrow(Impossible);
  });

  it('of a newer release is refused, and of an older one is not read beside nobody', () => {
    sqliteLedger({ path, now }).close();
    const db = new DatabaseSync(path);
    db.exec('PRAGMA user_version = 99');
    expect(() => sqliteLedger({ path, now })).toThrow('written by a newer Ringi (schema 99');
    db.exec('PRAGMA user_version = 0');
    db.close();
    expect(() => readLedger(path)).toThrow('written by an older Ringi');
  });

  it('that is not there is not made by reading', () => {
    expect(() => readLedger(path)).toThrow(`there is no ledger at ${path}`);
    expect(() => readLedger(path)).toThrow(Impossible);
  });

  it('that holds what is no JSON names the record', async () => {
    const ledger = sqliteLedger({ path, now });
    await ledger.commit([{ do: 'put', key: 'card/1', value: 1 }]);
    const db = new DatabaseSync(path);
    expect(() => db.exec(`UPDATE record SET value = '{'`)).toThrow('CHECK');
    db.exec(`PRAGMA ignore_check_constraints = ON; UPDATE record SET value = '{'`);
    db.close();
    await expect(ledger.get('card/1')).rejects.toThrow('card/1');
    ledger.close();
  });

  it('whose folder cannot be made says so', async () => {
    await writeFile(`${folder}/data`, 'a file');
    const open = () => sqliteLedger({ path: `${folder}/data/ringi.db`, now });
    expect(open).toThrow(Impossible);
    expect(open).toThrow(`the folder of ${folder}/data/ringi.db cannot be made`);
  });
});

const record = { kind: 'decided', subject: 'credit-risk', body: null };

function now(): Date {
  return new Date('2026-11-20T08:41:00.000Z');
}
