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

/** How one version stands to one stage, by the stage's history. */
export type Footing = {
  readonly is: 'stands' | 'replaced' | 'rolledBack' | 'never';
  /** Since when it stood there last; ISO 8601. */
  readonly since?: string;
  /** When it ceased to, and for which version. */
  readonly until?: string;
  readonly to?: number;
};

/** Where a version is in a stage's history (newest first). */
export function footingOf(history: readonly Standing[], version: number): Footing {
  const at = history.findIndex((standing) => standing.version === version);
  const own = history[at];
  if (!own) return { is: 'never' };
  const next = history[at - 1];
  if (!next) return { is: 'stands', since: own.since };
  const is = isRollback(next) ? 'rolledBack' : 'replaced';
  return { is, since: own.since, until: next.since, to: next.version };
}

/**
 * The versions a stage may go back to, best first: those that stood there before what stands there
 * now and were not rolled back from when they stood there last. `history` is newest first.
 */
export function goodBefore(history: readonly Standing[]): readonly Standing[] {
  const [current] = history;
  const met = new Set(current ? [current.version] : []);
  return history.filter((standing, at) => {
    if (met.has(standing.version)) return false;
    met.add(standing.version);
    const next = history[at - 1];
    return next !== undefined && !isRollback(next);
  });
}

function isRollback({ by }: Standing): boolean {
  return 'verb' in by && by.verb === 'rollback';
}
