import { rm } from 'node:fs/promises';
import { sqliteLedger } from '../../adapters/ledger/sqlite.ts';
import { ledgerContract } from '../contract/ledger.ts';
import { emptyFolder } from './empty-folder.ts';

ledgerContract('SQLite', async (now) => {
  const folder = await emptyFolder();
  const ledger = sqliteLedger({ path: `${folder}/data/ringi.db`, now });
  const close = async () => {
    ledger.close();
    await rm(folder, { recursive: true });
  };
  return { ledger, close };
});
