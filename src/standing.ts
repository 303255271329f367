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
  /** How it was served, where Ringi deployed it: what a rollback returns to. */
  readonly served?: {
    /** Name of its endpoint configuration, or of the model of its inference component. */
    readonly config: string;
    /** The same of what served before it. */
    readonly previous?: string;
  };
  /** A decision retired the version from the stage since: it is no way back any more. */
  readonly retired?: true;
};

/** That a version is no way back for a stage any more, until it comes to stand there anew. */
export type Retirement = {
  readonly stage: string;
  readonly version: number;
  /** `since` of the standing it holds for, and for all before it. */
  readonly since: string;
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
  readonly is: 'stands' | 'replaced' | 'retired' | 'rolledBack' | 'never';
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
  return { is: leftAs(own, next), since: own.since, until: next.since, to: next.version };
}

function leftAs(own: Standing, next: Standing): 'replaced' | 'retired' | 'rolledBack' {
  if (isRollback(next)) return 'rolledBack';
  return own.retired ? 'retired' : 'replaced';
}

/**
 * The versions a stage may go back to, best first: those that stood there before what stands there
 * now, were not rolled back from when they stood there last, and were not retired since. `history`
 * is newest first.
 */
export function goodBefore(history: readonly Standing[]): readonly Standing[] {
  const [current] = history;
  const met = new Set(current ? [current.version] : []);
  return history.filter((standing, at) => {
    if (met.has(standing.version)) return false;
    met.add(standing.version);
    const next = history[at - 1];
    return next !== undefined && !isRollback(next) && !standing.retired;
  });
}

function isRollback({ by }: Standing): boolean {
  return 'verb' in by && by.verb === 'rollback';
}
