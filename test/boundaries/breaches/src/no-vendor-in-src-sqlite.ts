import { DatabaseSync } from 'node:sqlite';

/** What a ledger adapter may do, and the core may not. */
export const open = () => new DatabaseSync(':memory:');
