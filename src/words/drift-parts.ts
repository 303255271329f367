import type { Line } from '../card.ts';
import type { DriftEffect } from './drift-facts.ts';

/** The row of stamps. */
export type DriftTimelineWords = {
  vote(vote: { readonly verb: string; readonly who: Line; readonly to?: number }): Line;
  /** What a sentence of ringi.yaml decided. */
  responded(verb: string): Line;
  /** `to`: the version that is used again, or that a retraining registered. */
  done(done: {
    readonly verb: string;
    readonly stage?: string;
    readonly to?: number;
    readonly at: string;
  }): Line;
};

/** What the buttons say; at most 20 characters, `…` where something must be written. */
export type DriftButtonWords = {
  readonly claim: string;
  readonly handOver: string;
  readonly snooze: string;
  readonly unsnooze: string;
  readonly accept: string;
  /** The same in a menu; `baseline`: it makes one. */
  acceptWhat(baseline: boolean): string;
  readonly retrain: string;
  rollback(stage: string, to: number, last: boolean): string;
  readonly withdraw: string;
  readonly report: string;
  readonly endpoint: string;
  readonly alarm: string;
  accessibility(verb: string, group: string, on: { stage?: string; to?: number }): string;
};

/** What a form says. */
export type DriftFormWords = {
  title(verb: string, on: { readonly to?: number; readonly baseline?: boolean }): string;
  submit(verb: string): string;
  readonly until: string;
  readonly untilHint: string;
  readonly untilMissing: string;
  /** A span in milliseconds, as an option says it. */
  span(ms: number): string;
  readonly parameters: string;
  readonly parametersHint: string;
  effect(effect: DriftEffect): readonly string[];
};
