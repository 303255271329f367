import type { GroupRef } from './registry.ts';

/** Since when a version has stood in a stage, and by what. */
export type Standing = {
  readonly stage: string;
  readonly version: number;
  readonly arn: string;
  /** ISO 8601. */
  readonly since: string;
  /** Ringi's execution, or how else it came to be known. */
  readonly by:
    | { readonly execution: string; readonly verb: string; readonly people: readonly string[] }
    | { readonly outside: 'pointer' | 'metadata' | 'life cycle'; readonly imported: boolean };
};

/** The standings of the ledger, read-only. */
export interface StandingReader {
  /** All standings of a stage, newest first, `limit` at most. */
  history(group: GroupRef, stage: string, limit: number): Promise<readonly Standing[]>;
  /** The one that stood there at `at`, or now. */
  at(group: GroupRef, stage: string, at?: Date): Promise<Standing | undefined>;
}
