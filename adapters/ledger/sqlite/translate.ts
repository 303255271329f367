import { Impossible, Later, OutcomeUnknown } from '../../../src/index.ts';

/** What was going on: before the commit's last word nothing is written, whatever fails. */
export type During = 'reading' | 'writing' | 'committing';

/** SQLite's primary result codes (sqlite.org/rescode.html) that a ledger meets in the field. */
const code = {
  busy: 5,
  locked: 6,
  readonly: 8,
  ioerr: 10,
  corrupt: 11,
  full: 13,
  cantopen: 14,
  notadb: 26,
} as const;

/** The core's error for one of SQLite, by its result code; anything else comes back as it is. */
export function translate(error: unknown, path: string, during: During): unknown {
  const options = { cause: error };
  switch (primaryCodeOf(error)) {
    case code.busy:
    case code.locked:
      return new Later(
        `${path} is locked by another program: end what writes to it`,
        undefined,
        options,
      );
    case code.full:
      return new Later(`no space left for ${path}: free some on its disk`, undefined, options);
    case code.ioerr:
      // A flush that fails may have reached the disk: after a crash the commit may be found there.
      return during === 'committing'
        ? new OutcomeUnknown(`${path} failed while a commit was being flushed to disk`, options)
        : new Later(`${path} cannot be reached: look at its disk`, undefined, options);
    case code.readonly:
    case code.cantopen:
      return new Impossible(
        `${path} cannot be opened for ${during}`,
        'Give the user Ringi runs as access to the file and its folder.',
        options,
      );
    case code.corrupt:
    case code.notadb:
      return new Impossible(
        `${path} is damaged, or no ledger`,
        'Stop Ringi, keep a copy of the file, and restore the last good backup.',
        options,
      );
  }
  return error;
}

/** Structural, for the error of `node:sqlite` has no class of its own. */
function primaryCodeOf(error: unknown): number {
  if (typeof error !== 'object' || error === null || !('errcode' in error)) return 0;
  return typeof error.errcode === 'number' ? error.errcode & 0xff : 0;
}
