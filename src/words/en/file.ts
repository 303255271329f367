import type { Words } from '../words.ts';

/** A file that a note hands on, in English. */
export const file: Words['file'] = {
  label: 'Open PDF',
  expires: 'The link expires within the hour.',
  unreadable: 'The file could not be read.',
};
