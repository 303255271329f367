import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { Impossible } from '../../src/index.ts';
import { reading } from './sqlite/read.ts';
import type { LedgerReader } from './sqlite/read.ts';
import { expectSchema } from './sqlite/schema.ts';
import { translate } from './sqlite/translate.ts';

/** Opens a ledger's file to read it beside the Ringi that writes to it; `close` when done. */
export function readLedger(path: string): LedgerReader & { close(): void } {
  if (!existsSync(path)) {
    throw new Impossible(`there is no ledger at ${path}`, 'Look at RINGI_LEDGER.');
  }
  const db = openToRead(path);
  try {
    expectSchema(db, path);
    return { ...reading(db, path), close: () => db.close() };
  } catch (error) {
    db.close();
    throw translate(error, path, 'reading');
  }
}

function openToRead(path: string): DatabaseSync {
  try {
    return new DatabaseSync(path, { readOnly: true, timeout: 1000 });
  } catch (error) {
    throw translate(error, path, 'reading');
  }
}
