import type { GroupRef, ReportSource } from './registry.ts';

/**
 * Reads a report of a version of `group` from S3, with limits of size and time and with the rights
 * of that group's account. Throws `Later` where another try may do.
 */
export interface ReportReader {
  read(source: ReportSource, group: GroupRef): Promise<ReportFile>;
}

/** `unreadable` says in a few words why: missing, access denied, larger than 5 MB, not JSON. */
export type ReportFile =
  { readonly text: string; readonly digest: string } | { readonly unreadable: string };

/** A number a report gives, with which direction is better; `target`: nearest to that number. */
export type Metric = {
  /** `auc`, `p99_latency`, or `bias/<facet>/<name>` such as `bias/gender/DI`. */
  readonly name: string;
  readonly value: number;
  readonly better: 'higher' | 'lower' | { readonly target: number } | 'unknown';
  readonly unit?: string;
};

/** What the reports of one version say, and each report's own digest. */
export type Evidence = {
  readonly metrics: readonly Metric[];
  /** Share of the model's attribution per feature, 0 to 1, greatest first. */
  readonly features: readonly { readonly name: string; readonly share: number }[];
  readonly reports: readonly ReportRead[];
};

/** One report: its digest when read, else why not. */
export type ReportRead = {
  readonly kind: ReportSource['kind'];
  readonly uri: string;
  readonly digest?: string;
  readonly unreadable?: string;
};
