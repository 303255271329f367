import type { Line, Span } from '../card.ts';
import type { Effect, OutsideLead, Version } from './model-package-facts.ts';
import type { NoteText } from './note-text.ts';

/** What stands in the fold. */
export type FoldWords = {
  title(earlier: number): string;
  /** `besides`: other metrics are in the table. */
  subtitle(containers: number, metrics: number, besides: boolean): string;
  show(containers: number, earlier: number): string;
  readonly hide: string;
  readonly commit: string;
  readonly pipeline: string;
  readonly steps: string;
  readonly trainingJob: string;
  readonly trainingData: string;
  readonly hyperParameters: string;
  readonly features: string;
  readonly moreFeatures: string;
  readonly description: string;
  readonly registered: string;
  readonly lifeCycle: string;
  readonly notRecorded: string;
  /** One vote of an earlier decision, under its stage. */
  by(who: Span, seat: string | undefined): Line;
  container(n: number): string;
  containerText(parts: {
    readonly image: string;
    readonly mutable: boolean;
    readonly artifact: string | undefined;
    readonly environment: readonly string[];
    readonly more: number;
  }): Line;
  metrics(n: number, besides: boolean): string;
  reports: string;
  unreadable(file: string, why: string): string;
  more(n: number): string;
  list(items: readonly string[]): string;
  /** Between two people. */
  readonly separator: string;
};

/** The row of stamps. */
export type TimelineWords = {
  registered(who: Span | undefined, pipeline: string | undefined): Line;
  vote(vote: {
    readonly verb: string;
    readonly who: Span;
    readonly stage: string | undefined;
    readonly metric: string | undefined;
    readonly seat: string | undefined;
  }): Line;
  fell(at: string, names: readonly string[], what: string): Line;
  done(stage: string, version: number, at: string): Line;
  rejectedDone(at: string): Line;
  notDone(because: string): Line;
  outside(change: OutsideLead): Line;
  expired(stage: string): Line;
};

/** What is said of a version that is no longer in the registry. `stood`: the stages where it stood. */
export type DeletedWords = {
  title(subject: Version): string;
  lead(stood: readonly string[]): string;
  verdict(ended: LostRound | undefined): string;
  /** The time when it was seen follows. */
  readonly stamp: Line;
  summary(subject: Version, stood: readonly string[], ended: LostRound | undefined): string;
  note(subject: Version, stood: readonly string[], ended: LostRound | undefined): NoteText;
};

/** A round that ended by it: about which stage ('' where only undoing was left), whose votes fell. */
export type LostRound = { readonly about: string; readonly names: readonly string[] };

/** What the buttons say. */
export type ButtonWords = {
  approve(stage: string): string;
  promote(stage: string): string;
  readonly reject: string;
  decline(stage: string): string;
  override(metric: string): string;
  rollback(stage: string, to: number, last: boolean): string;
  readonly withdraw: string;
  propose(stage: string): string;
  readonly modelCard: string;
  readonly history: string;
  readonly open: string;
  accessibility(
    verb: string,
    subject: string,
    on: { readonly stage?: string; readonly metric?: string; readonly to?: number },
  ): string;
};

/** What a form says. */
export type FormWords = {
  title(
    verb: string,
    on: { readonly stage?: string; readonly metric?: string; readonly to?: number },
  ): string;
  submit(verb: string): string;
  readonly cancel: string;
  subject(subject: string, stage: string | undefined): string;
  readonly comment: string;
  readonly reason: string;
  readonly commentHint: string;
  readonly reasonHint: string;
  readonly rejectHint: string;
  readonly auditHint: string;
  missing(min: number): string;
  /** What becomes of it when nobody else is needed, or how many more are. */
  effect(effect: Effect): readonly string[];
};
