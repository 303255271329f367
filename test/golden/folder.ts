import { readdirSync } from 'node:fs';

/** Where the golden files lie, and those that lie there now. */
export const folder = {
  path: import.meta.dirname,
  files: () => readdirSync(import.meta.dirname).filter((name) => name.endsWith('.json')),
};
