import type { Severity } from '../alert.ts';
import type { Line } from '../card.ts';
import type { Matcher } from '../silence.ts';

/** One alert as a digest names it. */
export type DigestAlert = {
  readonly group: string;
  /** The monitor or pipeline that raised it. */
  readonly what: string;
  readonly severity: Severity;
  /** In this language. */
  readonly says: string;
  /** ISO 8601. */
  readonly since: string;
  /** Name of who looks; `unclaimed`: there is nothing to claim. */
  readonly hand:
    | { readonly is: 'looking'; readonly name: string }
    | { readonly is: 'nobody' | 'unclaimed' | 'muted' };
};

/** What a digest counts. */
export type DigestCounts = {
  readonly every: 'day' | 'week';
  readonly opened: number;
  readonly resolved: number;
  readonly open: number;
  /** Of those that are open: nobody looks, though somebody could. */
  readonly unattended: number;
};

/** From the end of a run to its card, in milliseconds. */
export type DigestTimes = {
  readonly median: number;
  readonly worst: number;
  /** How many took longer than a day. */
  readonly late: number;
};

/** From when until when, ISO 8601, on the clock of that zone. */
export type DigestPeriod = {
  readonly from: string;
  readonly until: string;
  readonly zone: string;
};

/** Something that was decided about an incident and came to its end. */
export type DigestDeed = {
  readonly verb: string;
  readonly group: string;
  readonly stage?: string;
  readonly failed: boolean;
};

/** Every sentence of a digest. */
export type DigestWords = {
  title(counts: DigestCounts, period: DigestPeriod): string;
  lead(counts: DigestCounts): string;
  times(times: DigestTimes): string;
  period(period: DigestPeriod): string;
  /** One that is open, after its name in bold. */
  open(alert: DigestAlert): Line;
  readonly check: string;
  late(n: number): string;
  readonly fold: {
    readonly title: string;
    subtitle(counts: DigestCounts, more: { readonly silences: number }): string;
    readonly show: string;
    readonly hide: string;
    readonly opened: string;
    readonly resolved: string;
    readonly pipelines: string;
    readonly automatic: string;
    readonly done: string;
    readonly silences: string;
  };
  name(alert: Pick<DigestAlert, 'group' | 'what'>): string;
  automatic(deed: DigestDeed & { readonly at: string }, zone: string): string;
  done(deed: DigestDeed): string;
  silence(silence: {
    readonly group: string;
    readonly matchers: readonly Matcher[];
    readonly author: string;
    readonly until: string;
    readonly zone: string;
  }): string;
  more(n: number): string;
  readonly show: string;
  summary(title: string, lead: string, open: readonly DigestAlert[]): string;
};
