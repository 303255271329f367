import { readFileSync } from 'node:fs';

/** Reads what nobody handed it. */
export const read = readFileSync;
