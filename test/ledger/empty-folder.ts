import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new folder of the test's own, under the machine's folder for such. */
export function emptyFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'ringi-ledger-'));
}
