/** The audit chain: how records are linked, checked and given away. */
export { chain, emptyChain } from './audit/chain.ts';
export type { Head } from './audit/chain.ts';
export { exportJournal } from './audit/export-journal.ts';
export { journalKey } from './audit/journal-key.ts';
export { verify } from './audit/verify.ts';
export type { Verification } from './audit/verify.ts';
