import type { Json } from './json.ts';

/** One audit record, as far as a card tells of it. */
export type JournalFact = {
  /** ISO 8601. */
  readonly at: string;
  readonly kind: string;
  readonly subject: string;
  readonly body: Json;
};

/** The journal, read-only. */
export interface JournalReader {
  /** When its first record was written; undefined: there is none. */
  began(): Promise<string | undefined>;
  /**
   * Records of these kinds that were written from then (included) until then, oldest first. Where
   * there are more than can be looked through, the oldest are left out.
   */
  between(from: Date, until: Date, kinds: readonly string[]): Promise<readonly JournalFact[]>;
}
