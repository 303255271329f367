import type { Change, JournalEntry } from '../ledger.ts';

/** What one commit may hold, in every engine. Its bytes are those of its JSON text in UTF-8. */
const commitLimits = { changes: 24, bytes: 256 * 1024, keyBytes: 1024 } as const;

/**
 * Throws a `RangeError` for a commit that is too large and a `TypeError` for one that names a key
 * twice, names a key of the journal or has a key or a due date that no engine could keep. These
 * are mistakes of the caller: every engine asks before it writes anything.
 */
export function admit(changes: readonly Change[], journal: readonly JournalEntry[]): void {
  if (changes.length > commitLimits.changes) {
    throw new RangeError(
      `a commit holds at most ${commitLimits.changes} changes, this one has ${changes.length}`,
    );
  }
  const seen = new Set<string>();
  for (const change of changes) {
    admitKey(change.key);
    if (seen.has(change.key)) throw new TypeError(`a commit names ${change.key} twice`);
    seen.add(change.key);
    if ('due' in change && Number.isNaN(change.due?.getTime())) {
      throw new TypeError(`${change.key} has a due date that is no date`);
    }
  }
  const bytes = sizeOf(changes) + sizeOf(journal);
  if (bytes > commitLimits.bytes) {
    throw new RangeError(
      `a commit holds at most ${commitLimits.bytes} bytes, this one has ${bytes}`,
    );
  }
}

function admitKey(key: string): void {
  const bytes = Buffer.byteLength(key);
  if (bytes === 0 || bytes > commitLimits.keyBytes) {
    throw new RangeError(`a key has 1 to ${commitLimits.keyBytes} bytes, this one has ${bytes}`);
  }
  // Neither survives the way into a database and back, so two keys could become one.
  if (!key.isWellFormed() || key.includes('\0')) {
    throw new TypeError(`not a key, for it is not well-formed text: ${JSON.stringify(key)}`);
  }
  if (key.startsWith('journal/')) {
    throw new TypeError(`${key} belongs to the journal, which the ledger alone writes`);
  }
}

function sizeOf(parts: readonly (Change | JournalEntry)[]): number {
  return parts.reduce((bytes, part) => bytes + Buffer.byteLength(JSON.stringify(part)), 0);
}
