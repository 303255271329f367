import type { Line, Span } from '../card.ts';
import type { MonitoringType } from '../monitoring.ts';
import type { DriftChange } from './drift-facts.ts';

/** One thing that drifted, with its figures as they are written. */
export type FindingFacts = {
  /** As people say it. */
  readonly name: string;
  readonly type: MonitoringType;
  readonly change?: DriftChange;
  readonly score?: string;
  readonly threshold?: string;
  readonly computed: boolean;
  /** The monitor's own sentence. */
  readonly quote?: string;
};

/** What the command about monitors says, beside what their alerts say. */
export type MonitorWords = {
  /** Of a group, or of an endpoint. */
  title(of: string, n: number): string;
  /** The worst score of the last run, with its limit. */
  worst(score: string, threshold: string | undefined): string;
  /** Nothing is wrong; `last`: when the last run ended. */
  clean(last: Span | undefined): Line;
  /** Nothing is wrong since then, after something was. */
  resolved(since: Span): Line;
  /** Its card hung nowhere and is put up now. */
  readonly raised: string;
  /** Title of what one of them found. */
  found(monitor: string, n: number): string;
  finding(facts: FindingFacts): Line;
  /** What it found cannot be told now, and why. */
  unreadable(why: string): string;
  none(of: string): string;
  unknown(monitor: string, of: string, nearest: string | undefined): string;
};
