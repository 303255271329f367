import { ledgerContract } from '../contract/ledger.ts';
import { memoryLedger } from './memory-ledger.ts';

ledgerContract('memory', async (now) => ({ ledger: memoryLedger({ now }), close: async () => {} }));
