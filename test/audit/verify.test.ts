import { rm } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readLedger } from '../../adapters/ledger/read-ledger.ts';
import { sqliteLedger } from '../../adapters/ledger/sqlite.ts';
import { canonical, chain, digest, emptyChain, journalKey, verify } from '../../src/index.ts';
import type { Head, JournalRecord } from '../../src/index.ts';
import { emptyFolder } from '../ledger/empty-folder.ts';

describe('the audit chain', () => {
  let folder = '';
  let path = '';
  let heads: readonly Head[] = [];
  beforeEach(async () => {
    folder = await emptyFolder();
    path = `${folder}/ringi.db`;
    heads = await write(path, 1203);
  });
  afterEach(() => rm(folder, { recursive: true }));

  const headOf = (n: number) => heads[n - 1] ?? emptyChain;
  const verified = async (head?: Head) => {
    const ledger = readLedger(path);
    const verification = await verify(ledger, head);
    ledger.close();
    return verification;
  };
  const tamper = (...statements: readonly string[]) => {
    const db = new DatabaseSync(path);
    for (const statement of statements) db.exec(statement);
    db.close();
  };

  it('is whole over several pages, also against a head that was kept earlier', async () => {
    const whole = { status: 'whole', head: headOf(1203) };
    expect(await verified()).toEqual(whole);
    expect(await verified(headOf(1203))).toEqual(whole);
    expect(await verified(headOf(7))).toEqual(whole);
    expect(await verified(emptyChain)).toEqual(whole);
  });

  it.each([
    ['a word of a decision', `'$.body.reason'`, `'looks good'`, 'hash'],
    ['who it was', `'$.subject'`, `'fraud'`, 'hash'],
    ['when', `'$.at'`, `'2020-01-01T00:00:00.000Z'`, 'hash'],
    ['a member more', `'$.body.more'`, `1`, 'hash'],
    ['its number', `'$.n'`, `700`, 'number'],
    ['its number as text', `'$.n'`, `'600'`, 'number'],
    ['what it follows', `'$.previous'`, `'${'0'.repeat(64)}'`, 'previous'],
    ['its hash', `'$.hash'`, `'${'f'.repeat(64)}'`, 'hash'],
  ])('names the record in which %s was changed', async (_, member, value, fault) => {
    tamper(`UPDATE record SET value = json_set(value, ${member}, ${value}) WHERE ${keyIs(600)}`);
    expect(await verified()).toMatchObject(broken(600, fault));
  });

  it('names the record that follows one which was changed and hashed anew', async () => {
    tamper(replacing(forged(600, headOf(599))));
    expect(await verified()).toMatchObject(broken(601, 'previous'));
  });

  it('tells a chain that was written anew to its end by a head that was kept', async () => {
    const last = forged(1203, headOf(1202));
    tamper(replacing(last));
    expect(await verified()).toEqual({ status: 'whole', head: { n: 1203, hash: last.hash } });
    expect(await verified(headOf(1203))).toMatchObject(broken(1203, 'head'));
  });

  it.each([
    ['the first', 1],
    ['one in the middle', 600],
  ])('names %s when it is missing', async (_, n) => {
    tamper(`DELETE FROM record WHERE ${keyIs(n)}`);
    expect(await verified()).toMatchObject(broken(n, 'missing'));
  });

  it('tells a cut tail by a head that was kept', async () => {
    tamper(`DELETE FROM record WHERE key > '${journalKey(1200)}' AND key LIKE 'journal/%'`);
    expect(await verified()).toEqual({ status: 'whole', head: headOf(1200) });
    expect(await verified(headOf(1203))).toEqual({
      ...broken(1201, 'missing'),
      because: 'The chain ends with record 1200, but record 1203 was written.',
    });
  });

  it('shows a cut tail by itself as soon as another record is written', async () => {
    tamper(`DELETE FROM record WHERE key > '${journalKey(1200)}' AND key LIKE 'journal/%'`);
    await write(path, 1);
    expect(await verified()).toMatchObject(broken(1201, 'missing'));
  });

  it.each([
    ['records that changed places', swapping(600, 601), broken(600, 'number')],
    [
      'a record of no shape',
      `UPDATE record SET value = '[1]' WHERE ${keyIs(600)}`,
      broken(600, 'number'),
    ],
    [
      'a record of null',
      `UPDATE record SET value = 'null' WHERE ${keyIs(600)}`,
      broken(600, 'number'),
    ],
    [
      'a record under another key',
      `UPDATE record SET key = 'journal/6oo' WHERE ${keyIs(600)}`,
      broken(600, 'missing'),
    ],
    [
      'a record before the first',
      `INSERT INTO record VALUES ('journal/000000000000', '{}', 1, NULL)`,
      { ...broken(1, 'number'), key: 'journal/000000000000' },
    ],
    [
      'a record behind the last',
      `INSERT INTO record VALUES ('journal/x', '{}', 1, NULL)`,
      { ...broken(1204, 'number'), key: 'journal/x' },
    ],
  ])('names %s', async (_, statement, expected) => {
    tamper(...statement.split(';'));
    expect(await verified()).toMatchObject(expected);
  });

  it('of no record is whole, and not the one whose head was kept', async () => {
    tamper(`DELETE FROM record`);
    expect(await verified()).toEqual({ status: 'whole', head: emptyChain });
    expect(await verified(headOf(1))).toMatchObject(broken(1, 'missing'));
  });
});

/** Appends so many records, and answers the head after each. */
async function write(path: string, count: number): Promise<readonly Head[]> {
  const ledger = sqliteLedger({ path, now });
  const entries = Array.from({ length: count }, (_, i) => ({
    kind: 'decided',
    subject: 'credit-risk',
    body: { reason: `reason ${i}`, person: 'kenji' },
  }));
  const { journal } = await ledger.commit([], entries);
  ledger.close();
  return journal;
}

/** A record that is sound in itself and says something else. */
function forged(n: number, previous: Head): JournalRecord {
  const entry = { kind: 'decided', subject: 'credit-risk', body: { person: 'ren' } };
  const [record] = chain([entry], { n: n - 1, hash: previous.hash }, now());
  if (record === undefined) throw new Error('chain() answered no record');
  const { hash, ...unsealed } = record;
  expect(hash).toBe(digest(unsealed));
  return record;
}

function replacing(record: JournalRecord): string {
  return `UPDATE record SET value = '${canonical(record)}' WHERE ${keyIs(record.n)}`;
}

function swapping(a: number, b: number): string {
  return [
    `UPDATE record SET key = 'x' WHERE ${keyIs(a)}`,
    `UPDATE record SET key = '${journalKey(a)}' WHERE ${keyIs(b)}`,
    `UPDATE record SET key = '${journalKey(b)}' WHERE key = 'x'`,
  ].join(';');
}

function keyIs(n: number): string {
  return `key = '${journalKey(n)}'`;
}

function broken(n: number, fault: string) {
  return { status: 'broken', n, key: journalKey(n), fault };
}

function now(): Date {
  return new Date('2026-11-20T08:41:00.000Z');
}
