import type { Json } from './json.ts';

/** Durable records, ordered by key (byte order). Reads see every commit that was answered. */
export interface Ledger {
  get(key: string): Promise<Entry | undefined>;
  /** One page in key order. The prefix names at least the first segment (`round/`). */
  list(prefix: string, page: Page): Promise<readonly Entry[]>;
  /** Entries whose `due` has come, oldest first. May lag a second: read again before acting. */
  due(prefix: string, now: Date, limit: number): Promise<readonly Entry[]>;
  /**
   * All or nothing, at most 24 changes and 256 KiB. Numbers and chains `journal` in the same
   * transaction. Throws `Conflict` (names the keys; nothing was written) or `OutcomeUnknown`
   * (connection lost: it may still come to be, so repeat, never conclude from absence).
   */
  commit(changes: readonly Change[], journal?: readonly JournalEntry[]): Promise<Committed>;
}

/** `after` and `before` are keys and exclude themselves; `reverse` reads from the last key back. */
export type Page = {
  readonly after?: string;
  readonly before?: string;
  readonly reverse?: boolean;
  readonly limit: number;
};

/** The new revision of each key written, and number and hash of each journal record. */
export type Committed = {
  readonly revisions: ReadonlyMap<string, string>;
  readonly journal: readonly { readonly n: number; readonly hash: string }[];
};

/** `revision` is opaque and never used twice, not even after delete and create. */
export type Entry = {
  readonly key: string;
  readonly value: Json;
  readonly revision: string;
  readonly due?: Date;
};

/** `create`: must be absent; `put`: whatever is there; `check` must be unchanged, writes nothing. */
export type Change =
  | {
      readonly do: 'create' | 'put';
      readonly key: string;
      readonly value: Json;
      readonly due?: Date;
    }
  | {
      readonly do: 'replace';
      readonly key: string;
      readonly value: Json;
      readonly revision: string;
      readonly due?: Date;
    }
  | { readonly do: 'delete' | 'check'; readonly key: string; readonly revision: string };

/** One audit record before it is numbered. The ledger adds `n`, `at`, `previous` and `hash`. */
export type JournalEntry = { readonly kind: string; readonly subject: string; readonly body: Json };

/**
 * One audit record as it is stored under `journal/<n>` (`n` in 12 digits). `hash` is the digest of
 * the record without its `hash`; `previous` is the hash of record n-1, or 64 zeros for n = 1.
 */
export type JournalRecord = JournalEntry & {
  readonly n: number;
  readonly at: string;
  readonly previous: string;
  readonly hash: string;
};
