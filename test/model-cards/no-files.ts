import type { FileReader } from '../../src/index.ts';

/** A world without files. */
export const noFiles: FileReader = {
  read: async () => ({ unreadable: 'missing' }),
  link: async () => {
    throw new Error('there are no files here');
  },
};
