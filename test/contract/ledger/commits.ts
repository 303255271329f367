import type { Json, JournalEntry } from '../../../src/index.ts';

/** When the records of the contract are written. */
export const morning = new Date('2026-11-20T08:41:00.000Z');

/** A change that writes `value`. */
export function put<Do extends 'put' | 'create'>(verb: Do, key: string, value: Json) {
  return { do: verb, key, value } as const;
}

/** A record of no meaning. */
export function journalEntry(kind: string, body: Json = null): JournalEntry {
  return { kind, subject: 'credit-risk', body };
}
